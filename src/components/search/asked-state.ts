/** Where a page's entry of the history keeps the question that was left for an answer. */
export const askedState = 'recherche';
