/** Every runtime that we run in has it; the language's own library does not list it. A fuller type wins. */
interface URL {
  readonly href: string;
  readonly protocol: string;
  readonly host: string;
  readonly username: string;
  readonly password: string;
}

declare var URL: { new (url: string): URL };
