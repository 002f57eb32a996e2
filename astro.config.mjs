import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";

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
	vite: { build: { assetsInlineLimit: 0 } },
});
