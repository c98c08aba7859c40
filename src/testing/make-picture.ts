/** A picture that needs no server: a plain PNG of a size. */
export async function makePicture(width: number, height: number, color = 'teal'): Promise<string> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d');
  if (context) {
    context.fillStyle = color;
    context.fillRect(0, 0, width, height);
  }
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve);
  });
  return URL.createObjectURL(blob ?? new Blob());
}
