import type { FormTexts } from '../en/form.ts';
import { countIn, pluralIn } from '../plural.ts';

const plural = pluralIn('es');
const counted = countIn('es');

export const form: FormTexts = {
  newClaim: 'Nueva declaración',
  editClaim: 'Editar declaración',
  steps: {
    activity: 'Qué declara',
    location: 'Su ubicación',
    customer: 'El cliente',
    products: 'Productos',
    contacts: 'Contactos',
    revenue: 'Asociación de ingresos',
    evidence: 'Prueba de ejecución',
    notes: 'Nombre y nota',
    check: 'Revise sus respuestas'
  },
  stepOf: (step, of) => `Paso ${step} de ${of}`,
  allSteps: 'Todos los pasos',
  stepDone: 'completo',
  stepMissing: (count) => plural(count, `falta ${count}`, `faltan ${count}`),
  missingCount: (count) => plural(count, `aún falta ${count}`, `aún faltan ${count}`),
  nothingMissing: 'No falta nada',
  continueLabel: 'Guardar y continuar',
  later: 'Dejar esto para después',
  notSaved: 'Aún sin guardar. Mantenga esta página abierta.',
  notYetVerified: 'Aún sin verificar',
  notYetVerifiedWhy: 'Aquí solo se puede comprobar el formato. Que exista lo comprueba el programa.',
  help: '¿Dónde lo encuentro?',
  fixFirst: 'Corrija esto o déjelo para después',
  notEditable: {
    title: 'Esta declaración no se puede editar ahora',
    role: 'Su función le permite leer esta declaración.',
    state: (state) => `Las declaraciones en el estado “${state}” no se editan.`,
    later: 'Cuando el revisor pida más información, se puede cambiar con la respuesta.',
    back: 'A la declaración'
  },
  loading: 'Abriendo su borrador…',
  unknown: {
    title: 'Este dispositivo no conoce la declaración',
    text: 'Puede que aún no haya llegado o que pertenezca a otra persona.'
  },
  problems: {
    guid: {
      empty: '',
      unfinished: (digits) => `Un ID de inquilino tiene 32 cifras y letras; este tiene ${digits}.`,
      'too-long': 'Es más largo que un ID. Péguelo de nuevo.',
      'wrong-character': 'Un ID solo tiene las cifras 0–9 y las letras a–f, con guiones.',
      placeholder: 'Es un texto de ejemplo, no un ID.',
      several: 'Hay más de un ID. Pegue solo el ID de inquilino.'
    },
    mpn: {
      empty: '',
      'not-a-number': 'Un ID de MPN solo tiene cifras, doce como máximo.',
      spoilt: 'Una hoja de cálculo cambió este ID. Cópielo de nuevo del portal.'
    },
    email: {
      empty: '',
      'no-at': 'Una dirección de correo lleva una @, por ejemplo ana@contoso.com.',
      'no-domain': 'Después de la @ va un dominio, por ejemplo contoso.com.',
      'not-an-address': 'No es una dirección de correo. Un ejemplo: ana@contoso.com.'
    },
    domain: {
      empty: '',
      'no-dot': 'Un dominio lleva un punto, por ejemplo contoso.com.',
      'not-a-domain': 'No es un dominio. Un ejemplo: contoso.com.'
    }
  },
  understood: (value) => `Entendido como ${value}`,
  activity: {
    question: '¿Qué hizo para el cliente?',
    hint: 'De esto depende el programa de incentivos de la declaración. Queda fijo cuando se envía.',
    offers: {
      'microsoft-365/usage': 'Ayuda al cliente a usar cargas de trabajo de Microsoft 365.',
      'business-applications/pre-sales': 'Influyó en la compra de Dynamics 365 o Power Platform.',
      'business-applications/usage': 'Ayuda al cliente a usar Dynamics 365 o Power Platform.',
      'business-applications/revenue-association':
        'Vendió o desarrolló con un producto de ISV sobre Business Applications.'
    },
    pays: (programme) => `Se puede pagar, a través de ${programme}`,
    recognition: 'Nunca se paga, solo reconocimiento',
    recognitionNow: (programme) => `Actualmente no se paga, solo reconocimiento (${programme})`,
    optOut: 'Queremos el reconocimiento sin que se nos pague',
    optOutHint: 'La declaración cuenta entonces como suya, pero no se envía a evaluación de incentivos.',
    businessNote:
      'Business Applications: solo para clientes que compraron por licencia por volumen o directamente en la web.',
    programmes: { OSU: 'OSU', OSA: 'OSA' }
  },
  location: {
    question: '¿Cuál de sus ubicaciones la declara?',
    hint: 'Las ganancias van a esta ubicación. Un ID de MPN incorrecto es un motivo frecuente para retirar una declaración.',
    none: 'Este dispositivo aún no conoce las ubicaciones de su organización. Escriba el ID de MPN.',
    label: 'ID de MPN'
  },
  customer: {
    question: '¿Quién es el cliente?',
    remembered: 'De sus declaraciones anteriores',
    remember: (name) => `Usar ${name}`,
    filled: (name) => `Completado con su última declaración sobre ${name}.`,
    nameHint: 'Como en la carta firmada.',
    domainHint: 'El dominio de las direcciones de correo del cliente. Puede pegar una dirección web o un correo.',
    domainFromEmail: (domain) => `Usar ${domain}`,
    tenantHint: 'Identifica la nube de Microsoft del cliente. Péguelo tal como lo copió: nosotros lo ordenamos.',
    tenantHelp: {
      title: '¿Qué es un ID de inquilino?',
      what: 'El número de la organización del cliente en la nube de Microsoft: 32 cifras y letras, en cinco grupos.',
      admin:
        'El cliente lo encuentra en el centro de administración de Microsoft Entra: Información general → Id. de inquilino.',
      lookUp: 'Con conexión puede buscarlo por el dominio. En la página que se abre, copie todo y péguelo aquí:',
      lookUpLink: (domain) => `Buscar ${domain}`,
      lookUpNeedsDomain: 'complete primero el dominio'
    },
    tenantGood: 'El formato es correcto.',
    digits: (count) => `${count} de 32`,
    country: 'País',
    countryChoose: 'Elija un país',
    publicSector: '¿El cliente pertenece al sector público?',
    publicSectorHint: 'Gobierno, educación pública o salud pública.',
    disclosure:
      'Para un cliente del sector público en Estados Unidos o Puerto Rico, la PoE necesita una declaración de divulgación firmada.',
    yes: 'Sí, sector público',
    no: 'No'
  },
  products: {
    question: '¿Qué productos?',
    hintMicrosoft365: 'Marque cada carga de trabajo que nombra su prueba.',
    hintBusiness: 'Cada producto con la suscripción del cliente.',
    search: 'Buscar productos',
    none: 'Ningún producto con estas palabras.',
    noCatalogue: 'El catálogo aún no ha llegado a este dispositivo. Conéctese una vez y elija aquí.',
    activityFirst: 'Indique primero qué declara: de eso depende qué productos hay.',
    goToActivity: 'Indicar qué declara',
    chosen: (count) => counted(count, 'producto elegido', 'productos elegidos'),
    add: (name) => `Agregar ${name}`,
    remove: (name) => `Quitar ${name}`,
    removed: (name) => `Se quitó ${name}`,
    another: 'Agregar otra suscripción de este',
    subscription: 'ID de suscripción',
    subscriptionHint:
      'En el centro de administración de Microsoft 365: Facturación → Sus productos → el producto → su ID.',
    subscriptionWarning:
      'Una declaración se deniega después si la suscripción la vendió otro revendedor, si aún no está aprovisionada (tarda hasta siete días) o si no pertenece a este inquilino.',
    renewsOn: 'Se renueva el',
    renewsOnHint: 'Se le recuerda 30 días antes.',
    renews: (day) => `Se renueva el ${day}`,
    renewal: 'El ID cambia cuando se renueva la suscripción; entonces hace falta una nueva declaración.',
    otherArea: 'No es un producto de lo que declara ahora. Quítelo o cambie lo que declara.',
    twice: 'Esta suscripción está dos veces en esta declaración.',
    duplicates: {
      title: 'Su organización ya declara esto',
      same: (products, customer) => `${products}: hay otra declaración sobre ${customer}.`,
      why: 'Un producto pertenece una sola vez a un asociado. Puede continuar, por ejemplo tras una renovación.',
      open: 'Abrir la otra declaración'
    }
  },
  contacts: {
    question: '¿Quién es el contacto?',
    customer: 'En el cliente',
    customerHint:
      'Se avisa a esta persona cuando se aprueba la declaración, y puede denegar. Elija a alguien que conozca su trabajo.',
    technical: 'Contacto técnico',
    technicalHint: 'Alguien que conozca la suscripción.',
    own: 'En su organización',
    ownHint: 'Completamos sus datos. Cámbielos si un colega se ocupa de la declaración.',
    name: 'Nombre',
    title: 'Cargo',
    titleHint: 'Por ejemplo: responsable de TI.',
    email: 'Correo electrónico',
    language: 'Idioma del correo',
    remembered: 'Contactos anteriores',
    otherDomain: (domain) => `Esta dirección no es de ${domain}. Es correcto si el cliente usa más de un dominio.`,
    sameAsCustomer: 'El mismo que el contacto del cliente'
  },
  revenue: {
    question: '¿Quién vendió qué?',
    hint: 'Una asociación de ingresos nombra al vendedor y el producto de ISV.',
    sellerHint: 'La persona de Microsoft con la que trabajó o su propio vendedor.',
    isvHint: 'El nombre con el que está publicado.'
  },
  evidenceStep: {
    question: 'Agregue la prueba de ejecución',
    hint: 'Fotografíe la carta firmada o agregue archivos. Se guardan de inmediato en este dispositivo y se envían cuando haya conexión.'
  },
  notes: {
    question: 'Nombre y nota',
    nameHint: 'Solo lo ve su organización. Sin él se muestra el nombre del cliente.',
    note: 'Nota para el revisor',
    noteHint: 'Va con la declaración cuando se envía. Allí aún puede cambiarla.'
  },
  check: {
    question: 'Revise sus respuestas',
    missing: 'Aún falta',
    change: 'Cambiar',
    changeWhat: (what) => `Cambiar: ${what}`,
    nothing: 'Sin indicar',
    submit: 'Continuar con el envío',
    contributor: 'La envía un gestor de su organización. La ve en cuanto se haya enviado desde este dispositivo.',
    close: 'Cerrar y enviar después',
    done: 'Volver a la declaración',
    products: 'Productos',
    evidence: 'Prueba de ejecución',
    evidenceNone: 'Aún no hay archivos',
    customerContact: 'Contacto del cliente',
    partnerContact: 'Su contacto',
    note: 'Nota para el revisor'
  },
  missing: {
    products: 'Al menos un producto',
    evidence: 'Al menos un archivo de prueba',
    subscription: (product) => `ID de suscripción de ${product}`
  },
  saved: (what) => `${what}: guardado en la declaración`,
  created: 'La declaración está creada. Sus colegas la ven en cuanto este dispositivo tenga conexión.'
};
