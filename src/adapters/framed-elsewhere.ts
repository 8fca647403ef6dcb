interface Placed {
  readonly location: { readonly origin: string };
}

interface Framed extends Placed {
  readonly parent: Framed;
  readonly top: Placed | null;
}

/**
 * The page stands in a frame of another site's, however far out, which could lay its own over it (security.md, threat
 * 16). The outermost page alone does not tell: between it and ours, both of one site, another's may stand.
 */
export function isFramedElsewhere(page: Framed): boolean {
  const isForeign = (other: Placed | null): boolean => other?.location.origin !== page.location.origin;
  try {
    for (let inner = page; inner !== inner.parent; inner = inner.parent)
      if (isForeign(inner.parent)) return true;
    return isForeign(page.top);
  } catch {
    // Another site's address is not ours to read.
    return true;
  }
}
