/** What the keyboard can ask a form for. */
export interface FormKeyActions {
  /** Ctrl + Enter or ⌘ + Enter in the comment. */
  submit: (event: Event) => void;
  /** Escape. */
  cancel: (event: Event) => void;
}

/** Hears the keys of a form, except those that belong to an input method. */
export function listenToKeys(root: EventTarget, { submit, cancel }: FormKeyActions): void {
  let composing = false;
  root.addEventListener('compositionstart', () => {
    composing = true;
  });
  root.addEventListener('compositionend', () => {
    // Safari sends the key that has ended the composition after its end.
    setTimeout(() => {
      composing = false;
    });
  });
  root.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, repeat, isComposing, defaultPrevented, target } =
      event as KeyboardEvent;
    if (composing || isComposing || repeat || defaultPrevented) return;
    if (key === 'Escape') cancel(event);
    else if (key === 'Enter' && (ctrlKey || metaKey) && target instanceof HTMLTextAreaElement) {
      submit(event);
    }
  });
}
