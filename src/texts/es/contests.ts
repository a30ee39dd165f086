import type { ContestsTexts } from '../en/contests.ts';
import { countIn } from '../plural.ts';

const counted = countIn('es');

export const contests: ContestsTexts = {
  own: {
    title: 'Disputas entre asociados',
    standings: { contested: 'En disputa', held: 'Es suyo', lost: 'Pertenece a otro asociado' },
    meanings: {
      contested:
        'Otro asociado también lo ha declarado para este cliente. Los revisores deciden de quién es, según la prueba más reciente.',
      held: 'Estuvo en disputa y es suyo: cuenta para esta declaración.',
      lost: 'Los revisores decidieron que pertenece a otro asociado. Ya no cuenta para esta declaración.'
    },
    meanwhile: 'Hasta entonces, esta declaración no se evalúa para incentivos. Lo que ya se envió sigue enviado.',
    whatToDo: 'Qué puede hacer',
    refresh: 'Si tiene una prueba firmada más reciente, agréguela ahora.',
    refreshManager: 'Si hay una prueba firmada más reciente, un gestor de su organización puede agregarla ahora.',
    addBelow: 'Si tiene una prueba firmada más reciente, agréguela en “Prueba de ejecución”, más abajo.',
    addInAnswer: 'Si tiene una prueba firmada más reciente, agréguela con su respuesta.',
    comment: 'La revisión está en curso: escriba un comentario si tiene una prueba firmada más reciente.',
    addedSince: 'Desde entonces agregó una prueba. Los revisores la ven primero.',
    addProof: 'Agregar prueba más reciente',
    reviewersSaid: 'Los revisores escribieron',
    allLost:
      'No queda ningún producto en esta declaración, por lo que se rechaza definitivamente. Con una prueba más reciente puede hacer una nueva declaración, que disputa el producto a quien lo tiene.',
    secret: 'A ninguno de los asociados se le dice quién es el otro.'
  },
  queue: {
    title: 'Disputas',
    count: (count) => counted(count, 'disputa entre asociados', 'disputas entre asociados'),
    partners: (count) => counted(count, 'asociado', 'asociados'),
    claims: (count) => counted(count, 'declaración', 'declaraciones'),
    all: (count) => `Las ${count}`,
    none: 'Ningún producto está en disputa',
    noneText: 'Cuando un segundo asociado declara un producto del mismo cliente, ambas declaraciones se comparan aquí.',
    back: 'Revisión'
  },
  desk: {
    title: (product) => `¿De quién es ${product}?`,
    lead: 'Las disputas se resuelven según la prueba más reciente. Es la primera.',
    decided: 'Esta disputa está resuelta, o los demás la han dejado.',
    onlyOne: 'La otra declaración aún no está en este dispositivo. Aparece aquí automáticamente.',
    mostRecent: 'Prueba más reciente',
    asRecent: 'Tan reciente como otra',
    signedOn: (day) => `Firmada el ${day}`,
    addedOn: (day) => `Agregada el ${day}; sin fecha de firma`,
    noProof: 'Ningún archivo',
    old: 'Más de doce meses',
    newSince: 'Agregada desde el inicio de la disputa',
    notArrived: 'aún no ha llegado',
    files: 'Prueba de ejecución, la más reciente primero',
    signedBy: (name) => `por ${name}`,
    submitted: (day) => `Enviada el ${day}`,
    products: (names) => `Declara: ${names}`,
    openClaim: (partner) => `Abrir la declaración de ${partner}`,
    history: 'Historial de este producto',
    decision: 'Decisión',
    choose: '¿De quién es?',
    chooseHelp: 'Uno se queda con él; los demás lo pierden. Las declaraciones del mismo asociado van juntas.',
    commentTo: (partner) => `Lo que leerá ${partner}`,
    commentHelp: 'Cada asociado lee su propio texto. No nombre al otro.',
    suggestions: {
      held: 'Este producto también lo declaró otro asociado. Su prueba es la más reciente: es suyo.',
      lost: 'Este producto también lo declaró otro asociado, con una prueba más reciente que la suya.'
    },
    namesOther: (partner, name) =>
      `El texto para ${partner} contiene “${name}”. Ningún asociado debe saber quién es el otro.`,
    summary: {
      title: 'Qué ocurre',
      holds: (partner, product) => `${partner} se queda con ${product}.`,
      loses: (partner, product) => `${partner} deja de tener ${product} en su declaración.`,
      rejected: (partner) => `No queda otro producto en la declaración de ${partner}: se rechaza definitivamente.`,
      offline: 'No tiene conexión: se conserva en este dispositivo y cuenta desde que llegue al registro.'
    },
    send: 'Resolver',
    noChoice: 'Elija de quién es el producto.',
    noComment: (partner) => `Escriba lo que leerá ${partner}.`,
    done: (partner) => `Resuelta: es de ${partner}.`,
    lastMonths: 'Decide por una prueba que no es la más reciente. Explique por qué en los textos.'
  }
};
