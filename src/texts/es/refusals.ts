import type { RefusalTexts } from '../en/refusals.ts';

const given = (fact: string, say: (fact: string) => string): string => (fact ? say(fact) : '');

export const refusals: RefusalTexts = {
  unknown: () =>
    'No se aceptó por un motivo que esta versión de la aplicación no conoce. Se conserva aquí. Actualice la aplicación para leerlo.',
  malformed: () => 'El servidor no pudo leer esta acción. Se conserva aquí. Actualice la aplicación y hágala de nuevo.',
  'too-large': () =>
    'Este texto es demasiado largo para enviarse. Se conserva aquí. Acórtelo o ponga una parte en un archivo.',
  'wrong-hash': () => 'Esta acción llegó dañada y no se aceptó. Se conserva aquí. Hágala de nuevo.',
  'not-yours': () =>
    'Lo hizo otra persona en este dispositivo, por lo que no se puede enviar en su nombre. Se conserva para esa persona.',
  'wrong-organisation': () => 'Esta declaración pertenece a otra organización. No puede actuar sobre ella.',
  'unknown-version': () =>
    'El servidor no conoce esta versión de la aplicación. Actualice la aplicación; lo que escribió se conserva.',
  'already-written': () => 'Esta acción ya está en el servidor con otro contenido. Se conserva aquí. Hágala de nuevo.',
  'not-deletable': () => 'Lo que está registrado no se puede eliminar.',
  'role-may-not': (f) =>
    `Su función no lo permite${given(f.action('action') || f.action('kind'), (what) => ` (“${what}”)`)}. Consulte a un gestor de su organización; lo que escribió se conserva.`,
  'no-such-claim': () => 'El registro no conoce esta declaración. Puede que aún no haya llegado. Se conserva aquí.',
  'claim-exists': () => 'Esta declaración ya se creó. No se pierde nada: ábrala y continúe en ella.',
  'claim-full': () =>
    'Se ha escrito tanto en esta declaración que ya no cabe más. Aún se puede decidir. Lo que escribió se conserva.',
  'wrong-state': (f) =>
    `Ahora no es posible${given(f.state('state'), (state) => `: el estado de la declaración es “${state}”`)}. Lo que escribió se conserva.`,
  'claim-moved-on': (f) =>
    `La declaración había avanzado antes de que esto llegara${given(f.state('state'), (state) => `: su estado es ahora “${state}”`)}. Lo que escribió se conserva. Consulte la declaración y decida de nuevo.`,
  'window-over': (f) =>
    `${given(f.moment('receivedAt'), (at) => `Llegó el ${at}. `)}${given(f.lastMoment('dueBy'), (at) => `El último momento era el ${at}. `)}El plazo para esto terminó. Lo que escribió y sus archivos se conservan.`,
  overtaken: (f) =>
    `Mientras esto esperaba sus archivos, la declaración avanzó${given(f.state('state'), (state) => ` al estado “${state}”`)}. Lo que escribió y sus archivos se conservan. Consulte la declaración y decida de nuevo.`,
  'files-never-arrived': (f) =>
    `Los archivos no llegaron a tiempo${given(f.lastMoment('filesBy'), (at) => ` (hasta el ${at})`)}, por lo que no cuenta. Lo que escribió y sus archivos se conservan en este dispositivo.`,
  'for-good': () =>
    'Este rechazo es definitivo y no se puede impugnar. Puede hacer una nueva declaración con una PoE más reciente.',
  'dispute-used-up': () =>
    'Esta declaración ya se impugnó, y eso solo es posible una vez. Puede hacer una nueva declaración.',
  'field-not-editable': (f) =>
    `${given(f.field('field'), (field) => `“${field}” `) || 'Este campo '}ya no se puede cambiar en esta declaración. Si es incorrecto, retire la declaración y haga una nueva a partir de ella.`,
  'nothing-said': () =>
    'Una respuesta necesita al menos una de estas cosas: un comentario, un campo cambiado o un archivo nuevo.',
  'reason-missing': () => 'Elija al menos un motivo, para que la otra parte sepa qué hacer.',
  'reason-not-listed': () =>
    'Este motivo ya no está en la lista del programa o nunca estuvo en ella. Elija otro y evalúe de nuevo.',
  'comment-missing': () => 'Escriba un comentario, para que la otra parte sepa a qué se refiere.',
  'form-incomplete': (f) =>
    `El formulario no está completo${given(f.field('field'), (field) => `: falta “${field}”`)}. Complete lo que falta y envíelo de nuevo.`,
  'evidence-missing': () =>
    'La declaración aún no tiene prueba de ejecución. Agregue al menos un archivo que demuestre lo que hicieron.',
  'not-acknowledged': () => 'Marque cada confirmación antes de enviar.',
  'no-such-file': () => 'Este archivo ya no forma parte de la declaración.',
  'no-such-product': () => 'Este producto ya no forma parte de la declaración.',
  'too-many-files': (f) =>
    `Una declaración ${given(f.number('maxFiles'), (max) => `puede tener como máximo ${max} archivos`) || 'no puede tener más archivos'}. Quite uno o una páginas en un solo PDF.`,
  'file-too-large': (f) =>
    `${given(f.text('name'), (name) => `“${name}” `) || 'El archivo '}es demasiado grande${given(f.size('size'), (size) => ` (${size})`)}. ${given(f.size('maxFileSize'), (max) => `Se aceptan ${max} como máximo. `)}Envíelo con menor calidad o con menos páginas.`,
  'file-type-not-accepted': (f) =>
    `${given(f.text('name'), (name) => `“${name}” `) || 'Este archivo '}es de un tipo que no se acepta. Use PDF, JPEG, PNG, HEIC, DOCX, XLSX, PPTX, MSG o EML.`,
  'adjudicated-elsewhere': () =>
    'Esta declaración se decide en el portal del proveedor. Hágalo allí y luego registre aquí lo que indicó el portal.',
  'adjudicated-here': () => 'Esta declaración se decide aquí. Las respuestas del portal no se registran a mano.',
  'day-in-future': () => 'Este día está en el futuro. Indique el día en que ocurrió.',
  'nothing-changed': () => 'No se cambió nada, así que no hay nada que registrar.',
  voided: () => 'No se pudo enviar y se apartó para que lo siguiente pudiera continuar. Se conserva aquí.'
};
