import { css } from 'lit';

/** The open conversation on paper: whole, black on white, on a sheet of its own after the page, and no control. */
export const printStyles = css`
  @media print {
    .corner:has(> #panel:not([hidden])) {
      --_surface: #fff;
      --_raised: #fff;
      --_text: #000;
      --_quiet: #000;
      --_alert: #000;
      --_alert-ground: #fff;
      --_edge: #000;
      --_accent: #000;
      --_header: #fff;
      --_on-header: #000;
      --_header-quiet: #000;
      display: block;
      position: static;
      block-size: auto;
      break-before: page;
      font-size: medium;
    }

    .corner
      :is(
        button,
        dialog,
        .announcer,
        .menu,
        .composer,
        .suggestions,
        .typing,
        .settings,
        .page,
        .urgent,
        .survey
      ) {
      display: none !important;
    }

    .corner[data-layout] #panel,
    .corner #panel,
    .content,
    .main,
    .log {
      display: block !important;
      container-type: normal !important;
      inline-size: auto;
      block-size: auto;
      border: 0;
      overflow: visible;
      box-shadow: none;
    }

    .corner #panel[hidden] {
      display: none !important;
    }

    .block {
      contain: none;
      overflow: visible;
    }

    .message {
      max-inline-size: none;
      break-inside: avoid;
    }

    .own .bubble,
    .bubble {
      border: 1px solid #000;
      background: #fff;
      color: #000;
    }
  }
`;
