/**
 * What a host should say with the site's files. Our own server, the ready-made host configurations, the
 * pages' own policy and `npm run check:dist` all take it from here.
 */

/**
 * Content-Security-Policy: nothing, and then only what the site needs.
 * Source: Content Security Policy Level 3, https://www.w3.org/TR/CSP3/
 */
const DIRECTIVES: readonly (readonly [directive: string, sources: string, why: string])[] = [
	["default-src", "'none'", "whatever is not named below"],
	["script-src", "'self' 'wasm-unsafe-eval'", "the search index is read by WebAssembly"],
	["style-src", "'self'", "style sheets of the site; no page carries style of its own"],
	["img-src", "'self'", "the icon and the pictures of the help page"],
	["font-src", "'self'", "the site's own fonts"],
	["connect-src", "'self'", "the search index, the public data, pages opened in place"],
	["base-uri", "'none'", "no page may redirect its relative addresses"],
	["form-action", "'self'", "the search form"],
	["require-trusted-types-for", "'script'", "no script of the site writes HTML from a string"],
	["trusted-types", "'none'", "and none may begin to"],
];

/** Only a header can say it: who may show the site in a frame. */
const FRAME_ANCESTORS = "frame-ancestors 'self'";

const joined = DIRECTIVES.map(([directive, sources]) => `${directive} ${sources}`).join("; ");

/** The policy as each page carries it, so that it holds on a host that sends no headers. */
export const PAGE_POLICY: string = joined;

/** Headers of every answer. Policies that need https are left out: the site must work without it. */
export const SECURITY_HEADERS: readonly (readonly [name: string, value: string])[] = [
	["Content-Security-Policy", `${joined}; ${FRAME_ANCESTORS}`],
	["X-Content-Type-Options", "nosniff"],
	["X-Frame-Options", "SAMEORIGIN"],
	["Referrer-Policy", "no-referrer"],
	["Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"],
];

/** Folder whose files are named after what they hold, and never change. */
export const HASHED_FOLDER = "_astro";

/** Seconds of a year. */
const YEAR = 31_536_000;

/** Cache-Control of what is in `HASHED_FOLDER`, and of all else: the next build may change it. */
export const CACHING = { hashed: `public, max-age=${YEAR}, immutable`, other: "no-cache" } as const;
