/** Adds values to an object that are made when they are first asked for, each once. Copying the object makes all of them. */
export function lazily<T extends object, L extends object>(
  values: T,
  makers: { readonly [Key in keyof L]: () => L[Key] },
): T & Readonly<L> {
  const result = values as T & L;
  for (const key of Object.keys(makers) as (keyof L & string)[])
    Object.defineProperty(result, key, {
      enumerable: true,
      configurable: true,
      get: () => {
        const value = makers[key]();
        Object.defineProperty(result, key, { enumerable: true, value });
        return value;
      },
    });
  return result;
}
