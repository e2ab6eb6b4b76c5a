/**
 * How often each question "is the variable at least this value?" took part in late conflicts, and the one that did most
 * (variable state independent decaying sum: Moskewicz et al. 2001). A question is `variable << shift | value`.
 */
export interface ActivityHeap {
  /** Raises the activity of a question. */
  readonly bump: (question: number) => void;
  /** Makes all earlier bumps count less. */
  readonly decay: () => void;
  /** Takes out the question with the highest activity, or −1 where none is in the heap. */
  readonly pop: () => number;
  /** Puts questions back that had been taken out, where they ever had any activity: from the first to the last. */
  readonly restore: (first: number, last: number) => void;
}

/** No question has any activity yet. */
export function createActivityHeap(questions: number, decay: number): ActivityHeap {
  const activity = new Float64Array(questions);
  const heap = new Int32Array(questions);
  /** Place in the heap, counted from 1; 0 where it is not in it. */
  const place = new Int32Array(questions);
  let size = 0;
  let step = 1;

  const rise = (from: number, question: number): void => {
    const own = activity[question] as number;
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const other = heap[above] as number;
      if ((activity[other] as number) >= own) break;
      heap[at] = other;
      place[other] = at + 1;
      at = above;
    }
    heap[at] = question;
    place[question] = at + 1;
  };
  const sink = (question: number): void => {
    const own = activity[question] as number;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= size) break;
      if (
        below + 1 < size &&
        (activity[heap[below + 1] as number] as number) > (activity[heap[below] as number] as number)
      )
        below++;
      const other = heap[below] as number;
      if ((activity[other] as number) <= own) break;
      heap[at] = other;
      place[other] = at + 1;
      at = below;
    }
    heap[at] = question;
    place[question] = at + 1;
  };
  return {
    bump: (question) => {
      const raised = (activity[question] as number) + step;
      activity[question] = raised;
      if (raised > 1e100) {
        for (let at = 0; at < questions; at++) activity[at] = (activity[at] as number) * 1e-100;
        step *= 1e-100;
      }
      const at = place[question] as number;
      rise(at > 0 ? at - 1 : size++, question);
    },
    decay: () => {
      step /= decay;
    },
    pop: () => {
      if (size === 0) return -1;
      const first = heap[0] as number;
      place[first] = 0;
      const last = heap[--size] as number;
      if (size > 0) sink(last);
      return first;
    },
    restore: (first, last) => {
      for (let question = first; question <= last; question++)
        if ((activity[question] as number) > 0 && place[question] === 0) rise(size++, question);
    },
  };
}
