/** What pdf.js asks for to draw on; it ends what it no longer needs. */
interface CanvasEntry {
  canvas: OffscreenCanvas | null;
  context: OffscreenCanvasRenderingContext2D | null;
}

type Filter = (pixels: Uint8ClampedArray) => void;

/**
 * [V78] Canvases for pdf.js in a worker, up to so many dots at once: a group in a group, four hundred deep, each as large as the page, would
 * take the memory of the whole tab.
 */
export class CanvasRoom {
  isFull = false;
  #dots = 0;

  create(width: number, height: number): CanvasEntry {
    if (!(width > 0 && height > 0)) throw new Error('a canvas without a size');
    this.#take(width * height);
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('no canvas');
    return { canvas, context: withFilters(context) };
  }

  reset({ canvas }: CanvasEntry, width: number, height: number): void {
    if (!canvas) return;
    this.#take(width * height - canvas.width * canvas.height);
    canvas.width = width;
    canvas.height = height;
  }

  destroy(entry: CanvasEntry): void {
    if (entry.canvas) this.#dots -= entry.canvas.width * entry.canvas.height;
    entry.canvas = null;
    entry.context = null;
  }

  /** Of a page that was not drawn to its end nothing is ended. */
  clear(): void {
    this.#dots = 0;
    this.isFull = false;
  }

  #take(dots: number): void {
    this.isFull ||= this.#dots + dots > mostDots;
    if (this.isFull) throw new Error('more canvases than there is room for');
    this.#dots += dots;
  }
}

// Half a gigabyte: eight canvases of the largest size that iOS draws.
const mostDots = 128_000_000;

const filters = new Map<string, Filter>();

/** pdf.js filters by SVG, which a worker has not: the same on the pixels, also for browsers that know no filters. */
export const pixelFilters = {
  addFilter: (maps: readonly (readonly number[])[] | null | undefined): string => {
    if (!maps) return 'none';
    const [red, green = red, blue = red] = maps;
    return register(`colours ${JSON.stringify(maps)}`, (pixels) => {
      for (let i = 0; i < pixels.length; i += 4) {
        pixels[i] = red?.[pixels[i] ?? 0] ?? pixels[i] ?? 0;
        pixels[i + 1] = green?.[pixels[i + 1] ?? 0] ?? pixels[i + 1] ?? 0;
        pixels[i + 2] = blue?.[pixels[i + 2] ?? 0] ?? pixels[i + 2] ?? 0;
      }
    });
  },
  addAlphaFilter: (map: readonly number[]): string =>
    register(`alpha ${JSON.stringify(map)}`, (pixels) => {
      for (let i = 3; i < pixels.length; i += 4) pixels[i] = map[pixels[i] ?? 0] ?? 0;
    }),
  addLuminosityFilter: (map: readonly number[] | null | undefined): string =>
    register(`luminosity ${JSON.stringify(map ?? null)}`, (pixels) => {
      for (let i = 0; i < pixels.length; i += 4) {
        const light = 0.3 * (pixels[i] ?? 0) + 0.59 * (pixels[i + 1] ?? 0) + 0.11 * (pixels[i + 2] ?? 0);
        pixels[i + 3] = map ? (map[Math.round(light)] ?? 0) : light;
      }
    }),
  addHCMFilter: (): string => 'none',
  addHighlightHCMFilter: (): string => 'none',
  destroy: (): void => filters.clear()
};

function register(name: string, filter: Filter): string {
  filters.set(name, filter);
  return name;
}

/** `filter` takes the names above and counts for pictures; it is saved and restored as the rest of a context's state. */
function withFilters(context: OffscreenCanvasRenderingContext2D): OffscreenCanvasRenderingContext2D {
  const save = context.save.bind(context);
  const restore = context.restore.bind(context);
  const draw = context.drawImage.bind(context) as (image: CanvasImageSource, ...place: number[]) => void;
  const saved: string[] = [];
  let present = 'none';
  Object.defineProperty(context, 'filter', { get: () => present, set: (name: string) => (present = name) });
  return Object.assign(context, {
    save(): void {
      saved.push(present);
      save();
    },
    restore(): void {
      present = saved.pop() ?? 'none';
      restore();
    },
    drawImage(image: CanvasImageSource, ...place: number[]): void {
      const filter = filters.get(present);
      draw(filter ? filtered(image as ImageBitmap, filter) : image, ...place);
    }
  });
}

function filtered(image: ImageBitmap | OffscreenCanvas, filter: Filter): OffscreenCanvas {
  const { width, height } = image;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return canvas;
  context.drawImage(image, 0, 0);
  const pixels = context.getImageData(0, 0, width, height);
  filter(pixels.data);
  context.putImageData(pixels, 0, 0);
  return canvas;
}
