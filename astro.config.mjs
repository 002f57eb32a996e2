import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";

/**
 * Scripts travel in few files: a page that searches waits for the last of them, and a host answers six
 * requests at a time. What every page needs stays apart from the search, which most pages never fetch.
 */
const groups = [
	// Of the language a table that filters needs only the forms of words, not the search.
	{ name: "forms", test: /\/src\/text\/forms\.ts/, priority: 3 },
	{
		name: "base",
		test: /preload-helper|\/src\/elements\/(?:copyCited|copyText|element|kept|searchKeys|shortcuts|typing|search\/memory)\.ts|\/src\/i18n\/find\.ts/,
		priority: 2,
	},
	{
		name: "search",
		// Of the language layer only what reads queries and finds: the word diff has its own chunk.
		test: /\/src\/(?:elements\/search\/(?!page|panel|marks)|text\/(?:abbreviations|codeNumbers|looseCodes|places|query|searchForm|syllables|telex|tokens|vni)\.ts|i18n\/(?:search|units)\.ts)/,
		priority: 1,
	},
];

/**
 * The site must work from any folder of any static host, so nothing may know where it stands. Pages
 * are built under a placeholder base, which the build then replaces by the way from each file to the
 * root ("./", "../../"). `npm run dev` serves from the root and needs none of it.
 */
export default defineConfig({
	base: process.env.DOI_CHIEU_BASE_PLACEHOLDER ?? "/",
	trailingSlash: "always",
	outDir: "dist",
	cacheDir: ".cache/astro",
	srcDir: "src",
	publicDir: "public",
	integrations: [mdx()],
	devToolbar: { enabled: false },
	build: { format: "directory", inlineStylesheets: "never" },
	// Modules that a page imports are named by the build itself, in the page: no script is needed for it.
	vite: {
		// Not in node_modules, which may be read-only or shared.
		cacheDir: ".cache/vite",
		define: { "import.meta.env.DOI_CHIEU_DATE": JSON.stringify(process.env.DOI_CHIEU_DATE ?? "") },
		build: { assetsInlineLimit: 0, modulePreload: false },
		environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } } },
	},
});
