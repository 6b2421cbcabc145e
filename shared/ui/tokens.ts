import { css } from 'lit';

/** Colours, sizes and type of the one look; `color-scheme` of the page (or of its root) chooses light or dark. */
export const tokens = css`
  :host {
    --ink: light-dark(#1b1f24, #eef1f5);
    --ink-2: light-dark(#535b66, #a9b3bf);
    --paper: light-dark(#fff, #1c2026);
    --wash: light-dark(#f5f6f8, #14171c);
    --line: light-dark(#dfe3e8, #333a44);
    --edge: light-dark(#858d98, #78828f);
    --accent: light-dark(#0b5cad, #7db8ff);
    --accent-wash: light-dark(#eef5fc, #1b2a3d);
    --on-accent: light-dark(#fff, #06233f);
    --focus: #ffdd00;
    --focus-ink: #0b0c0c;
    --red: light-dark(#8c1d18, #ffb4ab);
    --red-wash: light-dark(#fbe9e7, #43201d);
    --amber: light-dark(#6b4600, #ffd98a);
    --amber-wash: light-dark(#fff3d1, #3b2e10);
    --violet: light-dark(#4b2e83, #cdb8ff);
    --violet-wash: light-dark(#efe9f9, #2f2547);
    --green: light-dark(#0f5132, #9fe0b5);
    --green-wash: light-dark(#e3f3e8, #16341f);
    --grey: light-dark(#3d444d, #c6ced8);
    --grey-wash: light-dark(#eceff2, #2a3038);
    --mark: light-dark(#fff0b8, #5a4a12);
    --mark-line: light-dark(#b98a00, #d9b441);
    --round: 8px;
    --sans: 'Segoe UI Variable Text', 'Segoe UI', system-ui, -apple-system, 'Helvetica Neue', Arial, sans-serif;
    --serif: Charter, 'Bitstream Charter', 'Iowan Old Style', 'Palatino Linotype', Palatino, 'Liberation Serif', Georgia, serif;
  }
`;
