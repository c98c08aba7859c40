import type { Comment, CommentReaction, CommentVote, CommentVotes } from './comment.js';

/** The votes after a reader has given, changed or (by `null`) taken back theirs. */
export function castVote(votes: CommentVotes | undefined, mine: CommentVote | null): CommentVotes {
  const { up = 0, down = 0, mine: before } = votes ?? {};
  const count = (given: number, vote: CommentVote): number =>
    Math.max(given - Number(before === vote) + Number(mine === vote), 0);
  return { up: count(up, 'up'), down: count(down, 'down'), ...(mine && { mine }) };
}

/** The reactions after a reader has given one or taken it back. What nobody gives is left out. */
export function castReaction(
  reactions: readonly CommentReaction[] | undefined,
  name: string,
  given: boolean,
): CommentReaction[] {
  const others = reactions ?? [];
  const known = others.some((reaction) => reaction.name === name);
  return [...others, ...(known ? [] : [{ name, count: 0 }])]
    .map((reaction) => {
      if (reaction.name !== name) return reaction;
      const count = reaction.count - Number(reaction.mine === true) + Number(given);
      return { name, count, ...(given && { mine: true }) };
    })
    .filter(({ count }) => count > 0);
}

/** What stands in the place of a comment that was taken back, for the sake of its answers. */
export const tombstone = ({ id, parentId, published }: Comment): Comment => ({
  id,
  parentId,
  author: { name: '' },
  published,
  state: 'deleted',
});

/** A thread as a file has it: what `readThread` and the static source read, without what is one reader's alone. */
export const writeThread = (comments: readonly Comment[]): { comments: Comment[] } => ({
  comments: comments.map(({ own, editable, votes, reactions, ...comment }) => ({
    ...comment,
    ...(votes && { votes: withoutMine(votes) }),
    ...(reactions && { reactions: reactions.map(withoutMine) }),
  })),
});

const withoutMine = <Counted extends { mine?: unknown }>({
  mine,
  ...counted
}: Counted): Omit<Counted, 'mine'> => counted;
