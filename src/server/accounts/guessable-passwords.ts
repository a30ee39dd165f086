/**
 * What people take for a password when one is asked for, in the languages of the app; ten characters or more are made of these by writing
 * them twice, with a year or with signs that look like letters. From the lists that guessers begin with.
 */
const usual = `
  password passwort passw0rd pass passe senha senhas admin administrator administrador root user usuario guest test teste demo login
  welcome bemvindo hello ola hi letmein changeme mudar mudeme trocar default secret segredo access acesso master mestre super
  qwerty qwertyuiop qwert asdf asdfgh asdfghjkl zxcv zxcvbn zxcvbnm qazwsx qazwsxedc wsx edc abc abcd abcde abcdef abcdefg abcdefgh abcdefghij
  iloveyou loveyou love teamo amor euteamo amo voce princess princesa prince sunshine sol monkey macaco dragon dragao football futebol
  baseball basketball soccer hockey superman batman spiderman pokemon starwars jesus deus god cristo jesuscristo angel anjo family familia
  contrasena clave hola bienvenido bienvenida adios quiero tequiero tequieromucho teamomucho princesa sol dragon futbol barcelona realmadrid
  mexico argentina colombia chile peru espana madrid boca river america chivas mivida miamor corazon familia dios angel estrella
  verano otono invierno primavera enero febrero marzo mayo junio julio septiembre octubre noviembre diciembre lunes viernes
  acceso maestro usuario prueba cambiame secreto asociado asociados trabajo computadora libertad sombra flor
  brasil brazil flamengo corinthians palmeiras saopaulo santos vasco gremio internacional cruzeiro botafogo fluminense
  summer winter spring autumn verao inverno primavera outono january february march april june july august september october november december
  janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro monday friday segunda sexta
  michael jennifer jordan charlie daniel ashley maria joao jose pedro ana carlos gabriel lucas computer computador internet google
  microsoft windows office partner partners parceiro parceiros cliente customer company empresa work trabalho
  onrecord record registro whatever freedom liberdade trustno shadow sombra killer ninja hunter cookie chocolate banana cheese flower flor
`;
const words: ReadonlySet<string> = new Set(usual.trim().split(/\s+/));

const looksLike: ReadonlyMap<string, string> = new Map(
  Object.entries({ 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's', '!': 'i' })
);

// More words than this that have nothing to do with each other are a good password, whatever words they are.
const fewWords = 2;

/** Among the first that somebody would try who knows these facts: names, the address, the organisation. [G112] */
export function isGuessable(password: string, about: readonly string[]): boolean {
  const text = plain(password);
  if (/^\d+$/.test(text) || new Set(text).size <= 3 || isRun(text)) return true;
  const known = new Set([
    ...words,
    ...about.flatMap((fact) => plain(fact).split(/[^a-z0-9]+/)).filter((word) => word.length > 2)
  ]);
  // Years, figures and signs around and between words are what everybody adds.
  const within = text.replace(/^[^a-z]+|[^a-z]+$/g, '');
  const written = [text, [...within].map((letter) => looksLike.get(letter) ?? letter).join('')];
  return written.some((spelling) => {
    const letters = spelling.replace(/[^a-z]+/g, '');
    return letters.length < 4 || isMadeOf(letters, known);
  });
}

/** Of few different words, as often as they are repeated. */
function isMadeOf(text: string, known: ReadonlySet<string>, used: ReadonlySet<string> = new Set()): boolean {
  if (text === '') return true;
  for (let length = 1; length <= text.length; length++) {
    const word = text.slice(0, length);
    const together = new Set([...used, word]);
    if (known.has(word) && together.size <= fewWords && isMadeOf(text.slice(length), known, together)) return true;
  }
  return false;
}

/** `abcdefghij`, `9876543210`, `abababab`: each step like the one before, or the beginning again and again. */
function isRun(text: string): boolean {
  const steps = new Set(
    [...text].slice(1).map((letter, index) => (letter.codePointAt(0) ?? 0) - (text.codePointAt(index) ?? 0))
  );
  if (steps.size === 1) return true;
  return Array.from({ length: Math.floor(text.length / 3) }, (_, index) => text.slice(0, index + 1)).some(
    (part) => part.repeat(Math.ceil(text.length / part.length)).slice(0, text.length) === text
  );
}

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
