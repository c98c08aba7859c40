/** Pictures that no story has to fetch: a landscape by colours and shape. */
const draw = (sky: string, haze: string, ink: string, width: number, height: number): string => {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 800" width="${width}"
    height="${height}" preserveAspectRatio="xMidYMid slice"><linearGradient id="sky" x2="0" y2="1">
    <stop stop-color="${sky}"/><stop offset=".65" stop-color="${haze}"/>
    <stop offset="1" stop-color="${ink}"/></linearGradient><path fill="url(#sky)" d="M0 0h1200v800H0z"/>
    <path fill="${ink}" opacity=".55" d="m0 576 240-144 180 80 300-208 480 272v224H0z"/>
    <circle cx="888" cy="208" r="72" fill="#fff" opacity=".75"/></svg>`;
  return URL.createObjectURL(new Blob([drawing], { type: 'image/svg+xml' }));
};

const COLORS = {
  morning: ['#b8cad6', '#e9dfd0', '#3a444c'],
  noon: ['#9fb6d0', '#e8dccb', '#31404f'],
  evening: ['#e7b98a', '#8c4d3f', '#2b2233'],
  night: ['#1e2a44', '#48506e', '#0c1220'],
} as const;

/** Two files of each, as `srcset` wants them. */
export const pictures = Object.fromEntries(
  Object.entries(COLORS).map(([name, [sky, haze, ink]]) => [
    name,
    { small: draw(sky, haze, ink, 600, 400), large: draw(sky, haze, ink, 2400, 1600) },
  ]),
) as Record<keyof typeof COLORS, { small: string; large: string }>;
