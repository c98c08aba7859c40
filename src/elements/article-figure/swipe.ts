export type Swipe = 'left' | 'right' | 'down';

/** Where a finger has gone when it means something, in CSS pixels. */
const FAR = 60;

function swipeOf(x: number, y: number): Swipe | undefined {
  if (Math.abs(x) > Math.abs(y)) {
    if (Math.abs(x) < FAR) return undefined;
    return x < 0 ? 'left' : 'right';
  }
  return y > FAR ? 'down' : undefined;
}

/**
 * Lets a finger or a pen move `area` and tells in which direction it went. Two fingers are left to
 * the browser, and so is one while the page is zoomed: then it looks round the picture.
 */
export function followSwipes(area: HTMLElement, onSwipe: (swipe: Swipe) => void): void {
  let start: PointerEvent | undefined;

  const end = (): void => {
    start = undefined;
    area.style.translate = '';
    area.classList.remove('dragged');
  };
  const isZoomed = (): boolean => (visualViewport?.scale ?? 1) > 1.01;

  area.addEventListener('pointerdown', (event) => {
    const isAlone = event.isPrimary && event.pointerType !== 'mouse' && !isZoomed();
    if (!isAlone) {
      end();
      return;
    }
    start = event;
    area.classList.add('dragged');
  });
  area.addEventListener('pointermove', ({ pointerId, clientX, clientY }) => {
    if (pointerId !== start?.pointerId) return;
    const [x, y] = [clientX - start.clientX, clientY - start.clientY];
    area.style.translate = Math.abs(x) > Math.abs(y) ? `${x}px` : `0 ${Math.max(0, y)}px`;
  });
  area.addEventListener('pointerup', ({ pointerId, clientX, clientY }) => {
    if (pointerId !== start?.pointerId) return;
    const swipe = swipeOf(clientX - start.clientX, clientY - start.clientY);
    end();
    if (swipe) onSwipe(swipe);
  });
  area.addEventListener('pointercancel', end);
}
