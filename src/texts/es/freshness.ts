import type { FreshnessTexts } from '../en/freshness.ts';
import { countIn, pluralIn } from '../plural.ts';

const plural = pluralIn('es');
const counted = countIn('es');

export const freshness: FreshnessTexts = {
  title: 'Vigencia de la prueba',
  ages: { fresh: 'Reciente', ageing: 'Pronto demasiado antigua', old: 'Demasiado antigua' },
  signedOn: (day) => `La firma más reciente es del ${day}.`,
  addedOn: (day) => `Ningún archivo indica cuándo se firmó: se cuenta desde el ${day}, cuando se agregó el último.`,
  until: (day) => `Una prueba cuenta durante doce meses: hasta el ${day}.`,
  daysLeft: (count) =>
    count === 0 ? 'Hoy es el último día.' : `${plural(count, 'Queda', 'Quedan')} ${counted(count, 'día', 'días')}.`,
  since: (day) => `Fue reciente hasta el ${day}. En una disputa decidiría una prueba más reciente de otro asociado.`,
  why: 'Cuando otro asociado declara el mismo producto, decide la prueba más reciente.',
  add: 'Agregar prueba más reciente',
  managers: 'Un gestor de su organización puede agregar una prueba más reciente.',
  refresh: {
    title: 'Prueba más reciente',
    lead: 'Agregue una carta o una descripción del trabajo que el cliente haya firmado más recientemente. Lo que ya está permanece.',
    files: 'Archivos nuevos',
    notNewer: (day) =>
      `Estos archivos no indican una firma posterior al ${day}. Indique el día en que se firmó el más reciente; de lo contrario, la prueba sigue teniendo la misma antigüedad.`,
    becomes: (day) => `La prueba contará hasta el ${day}.`,
    nothing: 'Agregue al menos un archivo.',
    offline: 'No tiene conexión: se conserva en este dispositivo y se envía automáticamente.',
    send: 'Agregar a la declaración',
    sent: 'La prueba más reciente forma parte de la declaración.',
    notApproved: 'Solo se actualiza una declaración aprobada',
    notApprovedText: 'Antes, los archivos se agregan en el formulario o con una respuesta.',
    toClaim: 'A la declaración'
  }
};
