import fc from 'fast-check';

const lines = 64;
const kept = fc.array(fc.option(fc.constant(true), { freq: 1000, nil: false }), {
  minLength: lines,
  maxLength: lines,
  size: 'max',
});

/** A text that shrinks line by line, too: a law that fails is shown with the few lines that it needs. */
export function sparse(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(text, kept).map(([whole, mask]) =>
    whole
      .split(/(?<=\n)/)
      .filter((_, at) => mask[at % lines])
      .join(''),
  );
}
