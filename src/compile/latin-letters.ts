const greek: Readonly<Record<string, string>> = Object.fromEntries(
  'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o'
    .split(' ')
    .flatMap((letter, at, all) => (at % 2 === 0 ? [[letter, all[at + 1] as string]] : [])),
);
const cyrillic: Readonly<Record<string, string>> = Object.fromEntries(
  'а a б b в v г g д d е e ж zh з z и i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ы y э e ю yu я ya і i є ye ґ g ў u ј j љ lj њ nj ћ c ђ dj џ dz'
    .split(' ')
    .flatMap((letter, at, all) => (at % 2 === 0 ? [[letter, all[at + 1] as string]] : [])),
);

/** A text with Greek and Cyrillic letters written in Latin ones, in small letters; those of other scripts stay. */
export function inLatinLetters(text: string): string {
  return text
    .toLowerCase()
    .replace(/[ъь]/g, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/\p{L}/gu, (letter) => greek[letter] ?? cyrillic[letter] ?? letter);
}
