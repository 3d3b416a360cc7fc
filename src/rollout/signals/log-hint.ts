/** What certain last words of a program mean. */

export interface LogHint {
  /** What it captures as `name` is what the words are about. */
  readonly pattern: RegExp;
  readonly cause: (name: string) => string;
  readonly fix: (name: string) => string;
  /** Does it lie in the program and how it is started? By default it does not. */
  readonly ownFault?: (words: string) => boolean;
}
