/** How to mend what a web server does wrong: the setting of each, and the ready-made file that has it. */

export type ServerKind = "nginx" | "Apache" | "IIS" | "Caddy";

/** What each server calls itself in the header `Server`. */
const SELF_NAMES: readonly (readonly [pattern: RegExp, kind: ServerKind])[] = [
	[/nginx|openresty|angie/iu, "nginx"],
	[/apache|httpd/iu, "Apache"],
	[/microsoft-iis/iu, "IIS"],
	[/caddy/iu, "Caddy"],
];

/** The server that gave an answer, by its own word; null when it does not say. */
export function serverKind(headers: Headers): ServerKind | null {
	const name = headers.get("server") ?? "";
	return SELF_NAMES.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

/** Where the ready-made configuration of a server is. */
const READY_MADE: Readonly<Record<ServerKind, string>> = {
	nginx: "cau-hinh/nginx.conf",
	Apache: "cau-hinh/apache.conf và tệp .htaccess của trang",
	IIS: "tệp web.config của trang",
	Caddy: "cau-hinh/Caddyfile",
};

export type Setting =
	| "types"
	| "charset"
	| "encodingOff"
	| "compression"
	| "headers"
	| "policy"
	| "caching"
	| "notFound"
	| "listing"
	| "redirect"
	| "serverFiles"
	| "cookies"
	| "startPage"
	| "files";

/** Setting → server → what to write there. */
const SETTINGS: Readonly<Record<Setting, Readonly<Record<ServerKind, string>>>> = {
	types: {
		nginx: "include mime.types; và khối types { }",
		Apache: "AddType",
		IIS: "staticContent/mimeMap",
		Caddy: 'header @<đuôi> Content-Type "…"',
	},
	charset: {
		nginx: "charset utf-8; và charset_types",
		Apache: "AddDefaultCharset utf-8 và AddCharset utf-8",
		IIS: "mimeMap với mimeType có “; charset=utf-8”",
		Caddy: 'header Content-Type "…; charset=utf-8"',
	},
	encodingOff: {
		nginx: "bỏ application/octet-stream và đuôi của Pagefind khỏi gzip_types; bỏ gzip_static",
		Apache: "bỏ AddEncoding và AddOutputFilterByType cho tệp của Pagefind",
		IIS: "bỏ application/octet-stream khỏi httpCompression",
		Caddy: "bỏ tệp của Pagefind khỏi encode { match }",
	},
	compression: {
		nginx: "gzip on; và gzip_types",
		Apache: "bật mod_deflate (a2enmod deflate) và AddOutputFilterByType DEFLATE",
		IIS: "cài Static Content Compression và bật urlCompression",
		Caddy: "encode gzip",
	},
	headers: {
		nginx: "add_header … always",
		Apache: "bật mod_headers (a2enmod headers) và Header always set",
		IIS: "httpProtocol/customHeaders",
		Caddy: "header { }",
	},
	policy: {
		nginx: "add_header Content-Security-Policy",
		Apache: "Header always set Content-Security-Policy",
		IIS: "customHeaders, mục Content-Security-Policy",
		Caddy: "header Content-Security-Policy",
	},
	caching: {
		nginx: "map $uri và add_header Cache-Control",
		Apache: "Header set Cache-Control",
		IIS: "staticContent/clientCache",
		Caddy: "header Cache-Control",
	},
	notFound: {
		nginx: "error_page 404 <đường dẫn>404.html;, và bỏ try_files … /index.html",
		Apache: "ErrorDocument 404 <đường dẫn>404.html, và bỏ FallbackResource, RewriteRule về trang đầu",
		IIS: "httpErrors/error statusCode=404 responseMode=ExecuteURL",
		Caddy: "handle_errors, và bỏ try_files",
	},
	listing: {
		nginx: "autoindex off;",
		Apache: "Options -Indexes",
		IIS: "directoryBrowse enabled=false",
		Caddy: "bỏ chữ browse sau file_server",
	},
	redirect: {
		nginx: "absolute_redirect off;",
		Apache: "DirectorySlash On và UseCanonicalName Off, UseCanonicalPhysicalPort On",
		IIS: "bỏ luật URL Rewrite đổi dấu gạch chéo",
		Caddy: "redir <đường dẫn không gạch chéo> <đường dẫn>",
	},
	serverFiles: {
		nginx: "location ~ /(\\.ht[^/]*|web\\.config)$ { return 404; }",
		Apache: '<Files ".ht*"> Require all denied và RedirectMatch 404 "/web\\.config$"',
		IIS: "requestFiltering/hiddenSegments",
		Caddy: "hide .ht* web.config trong file_server { }",
	},
	cookies: {
		nginx: "bỏ add_header Set-Cookie, userid, sticky",
		Apache: "bỏ Header … Set-Cookie, mod_usertrack",
		IIS: "bỏ sessionState và ARR affinity cho trang này",
		Caddy: "bỏ lb_policy cookie",
	},
	startPage: {
		nginx: "alias hoặc root đúng thư mục, index index.html;",
		Apache: "Alias, DocumentRoot đúng thư mục và DirectoryIndex index.html",
		IIS: "đường dẫn vật lý của trang và defaultDocument",
		Caddy: "root và file_server",
	},
	files: {
		nginx: "bỏ sub_filter, pagespeed và quyền đọc tệp",
		Apache: "bỏ mod_substitute, mod_pagespeed và quyền đọc tệp",
		IIS: "mimeMap cho mọi đuôi, bỏ outboundRules và quyền đọc tệp",
		Caddy: "bỏ replace, templates và quyền đọc tệp",
	},
};

/**
 * One sentence that names the setting, of the server where it is known and of all of them otherwise.
 *
 * @param what What is to be done, as the sentence begins: "Tắt liệt kê thư mục".
 * @example mend("Tắt liệt kê thư mục", "listing", "nginx")
 * // "Tắt liệt kê thư mục; nginx: autoindex off; (mẫu: cau-hinh/nginx.conf)."
 */
export function mend(what: string, setting: Setting, server: ServerKind | null): string {
	const kinds = server === null ? (["nginx", "Apache", "IIS"] as const) : [server];
	const settings = kinds.map(
		(kind) => `${kind}: ${SETTINGS[setting][kind].replace(/;$/u, "")} (mẫu: ${READY_MADE[kind]})`,
	);
	return `${what}; ${settings.join("; ")}.`;
}
