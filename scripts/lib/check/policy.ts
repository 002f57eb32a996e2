/**
 * Content-Security-Policy, read and judged. Source: Content Security Policy Level 3,
 * https://www.w3.org/TR/CSP3/
 */
import { PAGE_POLICY } from "../hosting/headers.ts";

/** Directive in small letters → sources as written. */
export type Policy = ReadonlyMap<string, readonly string[]>;

/**
 * Reads the policies of a header, of which there may be several with commas between, or of a <meta>. The
 * first of two directives of one name counts, as in browsers.
 */
export function readPolicies(text: string): Policy[] {
	return text
		.split(",")
		.map((one) => {
			const policy = new Map<string, readonly string[]>();
			for (const directive of one.split(";")) {
				const [name = "", ...sources] = directive.trim().split(/\s+/u);
				if (name !== "" && !policy.has(name.toLowerCase())) policy.set(name.toLowerCase(), sources);
			}
			return policy;
		})
		.filter((policy) => policy.size > 0);
}

/** Sources that let in nothing but the site's own files, or one text that the page itself names. */
const STRICT = /^'(?:self|none|wasm-unsafe-eval|report-sample|nonce-.+|sha\d+-.+)'$/iu;

/** Directives that name what may be loaded, run or sent to, beside those that end in -src. */
const OTHERS_WITH_SOURCES: ReadonlySet<string> = new Set(["base-uri", "form-action", "frame-ancestors"]);
const hasSources = (directive: string): boolean =>
	directive.includes("-src") || OTHERS_WITH_SOURCES.has(directive);

/**
 * What makes a policy weaker than the site's own, each as it stands there: "script-src 'unsafe-inline'".
 *
 * @returns Empty for a policy that is as strict.
 */
export function weaknesses(policy: Policy): string[] {
	const weak: string[] = [];
	if (!isNone(policy.get("default-src"))) weak.push(`default-src ${written(policy.get("default-src"))}`);
	for (const directive of ["base-uri", "form-action"])
		if (!policy.has(directive)) weak.push(`${directive} ${written(undefined)}`);
	for (const [directive, sources] of policy)
		if (hasSources(directive))
			weak.push(
				...sources.filter((source) => !STRICT.test(source)).map((source) => `${directive} ${source}`),
			);
	return weak;
}

const isNone = (sources: readonly string[] | undefined): boolean =>
	sources?.length === 1 && sources[0]?.toLowerCase() === "'none'";
const written = (sources: readonly string[] | undefined): string =>
	sources === undefined ? "(không có)" : sources.join(" ");

const needed: Policy = readPolicies(PAGE_POLICY)[0] ?? new Map();

/**
 * What the site needs and a policy forbids, as directives with the missing source: "script-src 'self'".
 * A host's own policy applies besides the page's, so one that is too strict stops the site.
 */
export function forbidden(policy: Policy, origin: string): string[] {
	return [...needed].flatMap(([directive, sources]) => {
		if (!directive.endsWith("-src") && directive !== "form-action") return [];
		// form-action does not fall back on default-src.
		const given =
			policy.get(directive) ?? (directive === "form-action" ? undefined : policy.get("default-src"));
		if (given === undefined) return [];
		return sources
			.filter((source) => source !== "'none'" && !given.some((one) => covers(one, source, origin)))
			.map((source) => `${directive} ${source}`);
	});
}

/** Does a source of a policy allow what the site needs? */
function covers(given: string, source: string, origin: string): boolean {
	const one = given.toLowerCase();
	if (one === source) return true;
	if (source === "'wasm-unsafe-eval'") return one === "'unsafe-eval'";
	const { protocol, host, hostname } = new URL(origin);
	return one === "*" || one === protocol || one === origin || one === host || one === `${hostname}:*`;
}
