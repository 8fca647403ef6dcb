interface Framed {
  readonly location: { readonly origin: string };
  readonly top: { readonly location: { readonly origin: string } } | null;
}

/** The page stands in a frame of another site's, which could lay its own over it (security.md, threat 16). */
export function isFramedElsewhere(page: Framed): boolean {
  try {
    return page.top?.location.origin !== page.location.origin;
  } catch {
    // Another site's address is not ours to read.
    return true;
  }
}
