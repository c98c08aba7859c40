/** What a button or a key can make of a text in Markdown (https://spec.commonmark.org/). */
export type MarkdownCommand = 'bold' | 'italic' | 'link' | 'quote' | 'code' | 'list';

/** A text and what is selected in it, in code units. */
export interface Selected {
  text: string;
  start: number;
  end: number;
}

/** What is to stand in the place of `start` to `end`, and what is selected then, counted from `start`. */
export interface MarkdownChange extends Selected {
  select: readonly [start: number, end: number];
  /** The command was taken back: the text had it already. */
  isRemoved: boolean;
}

const MARKERS = { bold: '**', italic: '_', code: '`' } as const;
const PREFIXES = { quote: '> ', list: '- ' } as const;
const FENCE = '```';
const ADDRESS = 'https://';

/** Markers touch the words: `** so **` is not bold. */
function trim({ text, start, end }: Selected): Selected {
  const selected = text.slice(start, end);
  if (!selected.trim()) return { text, start, end };
  return {
    text,
    start: start + selected.length - selected.trimStart().length,
    end: end - selected.length + selected.trimEnd().length,
  };
}

function wrap(selected: Selected, before: string, after = before): MarkdownChange {
  const { text, start, end } = trim(selected);
  const inner = text.slice(start, end);
  const isOutside = text.slice(0, start).endsWith(before) && text.slice(end).startsWith(after);
  if (isOutside) {
    return {
      text: inner,
      start: start - before.length,
      end: end + after.length,
      select: [0, inner.length],
      isRemoved: true,
    };
  }
  const isInside =
    inner.length >= before.length + after.length &&
    inner.startsWith(before) &&
    inner.endsWith(after);
  const bare = inner.slice(before.length, inner.length - after.length);
  return isInside
    ? { text: bare, start, end, select: [0, bare.length], isRemoved: true }
    : {
        text: before + inner + after,
        start,
        end,
        select: [before.length, before.length + inner.length],
        isRemoved: false,
      };
}

/** The lines that the selection touches. */
function linesOf({ text, start, end }: Selected): Selected {
  const next = text.indexOf('\n', end);
  return {
    text,
    start: text.lastIndexOf('\n', start - 1) + 1,
    end: next < 0 ? text.length : next,
  };
}

function prefix(selected: Selected, mark: string): MarkdownChange {
  const { text, start, end } = linesOf(selected);
  const lines = text.slice(start, end).split('\n');
  const isRemoved = lines.every((line) => line.startsWith(mark));
  const changed = lines
    .map((line) => (isRemoved ? line.slice(mark.length) : mark + line))
    .join('\n');
  // A list or a quotation begins a paragraph of its own.
  const gap = !isRemoved && /[^\n]\n$/.test(text.slice(0, start)) ? '\n' : '';
  const whole = gap + changed;
  const select =
    lines.length > 1
      ? ([gap.length, whole.length] as const)
      : ([whole.length, whole.length] as const);
  return { text: whole, start, end, select, isRemoved };
}

function link(selected: Selected): MarkdownChange {
  const { text, start, end } = trim(selected);
  const inner = text.slice(start, end);
  if (/^https?:\/\/\S+$/.test(inner)) {
    return { text: `[](${inner})`, start, end, select: [1, 1], isRemoved: false };
  }
  const from = inner.length + 3;
  return {
    text: `[${inner}](${ADDRESS})`,
    start,
    end,
    // What is to be written next: the address, or the words.
    select: inner ? [from, from + ADDRESS.length] : [1, 1],
    isRemoved: false,
  };
}

/** What a command makes of a text. */
export function applyMarkdown(command: MarkdownCommand, selected: Selected): MarkdownChange {
  const inner = selected.text.slice(selected.start, selected.end);
  if (command === 'link') return link(selected);
  if (command === 'quote' || command === 'list') return prefix(selected, PREFIXES[command]);
  if (command === 'code' && inner.includes('\n')) {
    return wrap(linesOf(selected), `${FENCE}\n`, `\n${FENCE}`);
  }
  return wrap(selected, MARKERS[command]);
}
