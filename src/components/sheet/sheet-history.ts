/** States of something that is changed step by step, to go back and forth between. */
export interface SheetHistory<State> {
  /** A state that came; changes of one same kind, one after the other, are one step. The same state again is none. */
  record(state: State, kind?: string): void;
  /** The state before, or after; nothing where there is none. */
  undo(): State | undefined;
  redo(): State | undefined;
  /** Something changed by itself: it is no step, and every state there is has it. @param change the state with that change */
  rebase(state: State, change: (state: State) => State): void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/**
 * @param first the state that everything began with
 * @param toKey what tells two states apart; of two that are alike the later stays
 */
export function createHistory<State>(first: State, toKey: (state: State) => string = JSON.stringify): SheetHistory<State> {
  const states = [first];
  let at = 0;
  let lastKind: string | undefined;
  const move = (step: number): State | undefined => {
    if (!(at + step in states)) return undefined;
    at += step;
    lastKind = undefined;
    return states[at];
  };
  return {
    record(state, kind) {
      const current = states[at];
      if (current !== undefined && toKey(state) === toKey(current)) {
        states[at] = state;
        return;
      }
      if (kind === undefined || kind !== lastKind) at++;
      states.splice(at, states.length, state);
      lastKind = kind;
    },
    rebase(state, change) {
      const changed = states.map((one, index) => (index === at ? state : change(one)));
      // Two that became alike are one step.
      const isStep = (index: number): boolean => {
        const [one, next] = [changed[index], changed[index + (index < at ? 1 : -1)]];
        return index === at || one === undefined || next === undefined || toKey(one) !== toKey(next);
      };
      const steps = [...changed.keys()].filter(isStep);
      states.splice(0, states.length, ...steps.flatMap((index) => changed.slice(index, index + 1)));
      at = steps.indexOf(at);
      lastKind = undefined;
    },
    undo: () => move(-1),
    redo: () => move(1),
    get canUndo() {
      return at > 0;
    },
    get canRedo() {
      return at < states.length - 1;
    },
  };
}
