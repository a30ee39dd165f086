import type { FileRow } from './rows.ts';

/** A small picture of an image; null where the browser cannot read it (a HEIC photo, say) or there is no canvas. */
export async function makeThumbnail(file: Blob, type: string): Promise<ArrayBuffer | null> {
  if (!type.startsWith('image/') || typeof createImageBitmap === 'undefined' || typeof OffscreenCanvas === 'undefined')
    return null;
  try {
    const image = await createImageBitmap(file);
    const scale = Math.min(1, longestSide / Math.max(image.width, image.height));
    const canvas = new OffscreenCanvas(Math.max(1, image.width * scale), Math.max(1, image.height * scale));
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    image.close();
    return await (await canvas.convertToBlob({ type: pictureType, quality: 0.8 })).arrayBuffer();
  } catch {
    // A file that only calls itself an image: it is kept and shown by its name.
    return null;
  }
}

export function pictureOf({ picture, thumbnail }: FileRow): Blob | undefined {
  return picture ? new Blob([picture], { type: pictureType }) : thumbnail;
}

const pictureType = 'image/jpeg';

// Twice 160 px, for screens of two dots a pixel.
const longestSide = 320;
