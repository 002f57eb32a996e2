/** Real web servers from Debian's packages, as a test starts them: in the foreground, on a free port. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import path from "node:path";
import { installPackages, mayInstallPackages } from "../../scripts/lib/debian.ts";
import { hostFile } from "../../scripts/lib/hosting/hostFiles.ts";

/** A built site, and where its host is to show it. */
export interface Site {
	/** Folder of the built site. */
	root: string;
	/** Path that it stands under. */
	base: string;
	/** Empty folder for the server's own files. */
	work: string;
}

export interface Host {
	/** In words. */
	name: string;
	/** Debian's package, and the program in it. */
	package: string;
	program: string;
	/** True where the host runs as it comes, without any of our configuration. */
	plain: boolean;
	/** Whether the end-to-end suite reads it each time; the others are looked over. */
	suite: boolean;
	/** Writes the configuration; what to run. */
	prepare(
		site: Site,
		port: number,
	): Promise<{ command: readonly string[]; environment?: Record<string, string> }>;
}

/** Where the ready-made configurations expect the site. */
const USUAL_FOLDER = "/var/www/doi-chieu";

/** A ready-made configuration as it is handed out, but for the folder and the port. */
async function readyMade(template: Parameters<typeof hostFile>[0], site: Site): Promise<string> {
	const text = await hostFile(template, site.base);
	if (!text.includes(USUAL_FOLDER)) throw new Error(`${template} does not name ${USUAL_FOLDER}`);
	return text
		.replaceAll(`${USUAL_FOLDER}/hien-tai`, path.join(site.work, "hien-tai"))
		.replaceAll(USUAL_FOLDER, site.work);
}

/** Replaces what must be there: a configuration that changed its wording must not pass unnoticed. */
function replaceIn(text: string, changes: readonly (readonly [RegExp, string])[]): string {
	return changes.reduce((changed, [pattern, value]) => {
		if (!pattern.test(changed)) throw new Error(`nothing matches ${pattern} in\n${changed}`);
		return changed.replace(pattern, value);
	}, text);
}

/** The link that the deployment page tells to make, and that an update switches. */
const linkCurrent = ({ root, work }: Site): void => symlinkSync(root, path.join(work, "hien-tai"));

/** Debian's nginx.conf with everything that it writes moved into a folder of ours. */
function debianNginx(work: string, sites: string): string {
	return replaceIn(readFileSync("/etc/nginx/nginx.conf", "utf8"), [
		[/^pid .*$/mu, `pid ${work}/nginx.pid;`],
		[/^error_log .*$/mu, `error_log ${work}/error.log;`],
		[
			/^\s*access_log .*$/mu,
			`access_log off;\n${TEMPORARY.map((name) => `${name}_temp_path ${work}/${name};`).join("\n")}`,
		],
		[/^\s*include \/etc\/nginx\/conf\.d\/\*\.conf;$/mu, ""],
		[/^\s*include \/etc\/nginx\/sites-enabled\/\*;$/mu, `include ${sites};`],
	]);
}

const TEMPORARY = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"] as const;

async function prepareNginx(site: Site, server: string): Promise<{ command: readonly string[] }> {
	const sites = path.join(site.work, "site.conf");
	const main = path.join(site.work, "nginx.conf");
	writeFileSync(sites, server);
	writeFileSync(main, debianNginx(site.work, sites));
	return { command: ["nginx", "-e", path.join(site.work, "error.log"), "-c", main, "-g", "daemon off;"] };
}

export const HOSTS: readonly Host[] = [
	{
		name: "nginx, nguyên cấu hình mặc định của Debian",
		package: "nginx-light",
		program: "nginx",
		plain: true,
		suite: true,
		async prepare(site, port) {
			// The site is put where the default site of Debian looks: /var/www/html.
			const html = path.join(site.work, "html");
			const place = path.join(html, site.base);
			mkdirSync(path.dirname(place.replace(/\/$/u, "")), { recursive: true });
			symlinkSync(site.root, place.replace(/\/$/u, ""));
			return await prepareNginx(
				site,
				replaceIn(readFileSync("/etc/nginx/sites-available/default", "utf8"), [
					[/listen 80 default_server;/u, `listen 127.0.0.1:${port} default_server;`],
					[/listen \[::\]:80 default_server;/u, ""],
					[/root \/var\/www\/html;/u, `root ${html};`],
				]),
			);
		},
	},
	{
		name: "nginx, cấu hình làm sẵn",
		package: "nginx-light",
		program: "nginx",
		plain: false,
		suite: false,
		async prepare(site, port) {
			linkCurrent(site);
			const ours = await readyMade("nginx.conf", site);
			return await prepareNginx(site, replaceIn(ours, [[/listen 80;/u, `listen 127.0.0.1:${port};`]]));
		},
	},
	{
		name: "Apache với .htaccess",
		package: "apache2",
		program: "apache2",
		plain: false,
		suite: true,
		async prepare(site, port) {
			linkCurrent(site);
			// What Debian enables, and the two modules that the deployment page tells to enable.
			const enabled = readdirSync("/etc/apache2/mods-enabled").map(
				(name) => `/etc/apache2/mods-enabled/${name}`,
			);
			const wanted = ["headers", "deflate"].map((name) => `/etc/apache2/mods-available/${name}.load`);
			const modules = [
				...new Map([...enabled, ...wanted].map((file) => [path.basename(file), file])).values(),
			];
			const user =
				process.getuid?.() === 0 ? "www-data" : execFileSync("id", ["-un"], { encoding: "utf8" }).trim();
			const main = path.join(site.work, "apache2.conf");
			writeFileSync(
				main,
				[
					"ServerRoot /etc/apache2",
					`PidFile ${site.work}/apache2.pid`,
					`Mutex file:${site.work} default`,
					`ErrorLog ${site.work}/error.log`,
					"ServerName 127.0.0.1",
					`Listen 127.0.0.1:${port}`,
					...modules.map((file) => `Include ${file}`),
					`User ${user}`,
					`Group ${user}`,
					// As in Debian's apache2.conf.
					"AccessFileName .htaccess",
					'<FilesMatch "^\\.ht">\n\tRequire all denied\n</FilesMatch>',
					"<Directory />\n\tOptions FollowSymLinks\n\tAllowOverride None\n\tRequire all denied\n</Directory>",
					`DocumentRoot ${site.work}`,
					await readyMade("apache.conf", site),
					// Apache follows a link by the rules of the folder that it leads to; on a real host both are below /var/www.
					`<Directory "${site.root}">\n\tRequire all granted\n\tAllowOverride FileInfo Indexes Options=Indexes\n\tOptions FollowSymLinks\n</Directory>`,
					"",
				].join("\n"),
			);
			const run = path.join(site.work, "run");
			mkdirSync(run);
			return {
				command: ["apache2", "-f", main, "-DFOREGROUND"],
				environment: {
					APACHE_RUN_DIR: run,
					APACHE_LOCK_DIR: run,
					APACHE_LOG_DIR: site.work,
					APACHE_PID_FILE: path.join(site.work, "apache2.pid"),
				},
			};
		},
	},
	{
		name: "Caddy, cấu hình làm sẵn",
		package: "caddy",
		program: "caddy",
		plain: false,
		suite: false,
		async prepare(site, port) {
			linkCurrent(site);
			const config = path.join(site.work, "Caddyfile");
			const ours = replaceIn(await readyMade("Caddyfile", site), [
				[/^http:\/\/ /mu, `http://127.0.0.1:${port} `],
			]);
			writeFileSync(config, `{\n\tadmin off\n}\n${ours}`);
			return {
				command: ["caddy", "run", "--adapter", "caddyfile", "--config", config],
				environment: { HOME: site.work, XDG_DATA_HOME: site.work, XDG_CONFIG_HOME: site.work },
			};
		},
	},
];

/** Installs Debian's packages that are missing, where that is allowed. */
export function install(hosts: readonly Host[]): void {
	const missing = hosts.filter(
		({ program }) => !PLACES.some((folder) => existsSync(path.join(folder, program))),
	);
	const packages = [...new Set(missing.map((host) => host.package))];
	if (packages.length === 0) return;
	if (!mayInstallPackages())
		throw new Error(`Thiếu ${packages.join(", ")}. Hãy cài các gói này của Debian rồi chạy lại.`);
	console.log(`Đang cài ${packages.join(", ")}…`);
	installPackages(packages);
}

const PLACES = ["/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin"] as const;

/** Milliseconds in which a server must answer. */
const START_LIMIT = 10_000;

/** Starts a host; its address, and how to stop it. */
export async function start(host: Host, site: Site): Promise<{ url: string; close(): Promise<void> }> {
	const port = await freePort();
	const { command, environment = {} } = await host.prepare(site, port);
	const [program = "", ...words] = command;
	const child = spawn(program, words, {
		env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin`, ...environment },
		stdio: ["ignore", "ignore", "pipe"],
	});
	let said = "";
	child.stderr?.on("data", (part) => {
		said = (said + String(part)).slice(-4000);
	});
	const url = `http://127.0.0.1:${port}${site.base}`;
	for (const until = Date.now() + START_LIMIT; ; ) {
		const answer = await fetch(url).catch(() => null);
		await answer?.text();
		if (answer?.status === 200) break;
		if (child.exitCode !== null || Date.now() > until) {
			await stop(child);
			throw new Error(
				`${host.name}: ${answer === null ? "không mở được cổng" : `trả lời ${answer.status}`}. ${said}`,
			);
		}
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	return { url, close: () => stop(child) };
}

async function stop(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null) return;
	const ended = new Promise((resolve) => child.once("exit", resolve));
	child.kill("SIGTERM");
	await ended;
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once("error", reject);
		server.listen(0, "127.0.0.1", () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => resolve(port));
		});
	});
}
