/** What Astro puts into the site, seen while it bundles: which module or file went into which file of dist/. */

/** One module or file, and one file of dist/ that holds it or a part of it. */
export interface Part {
	/** Path below dist/, with "/". */
	file: string;
	/** Id of the module, or path of the file, as the bundler names it. */
	origin: string;
}

/** What is read of one file that the bundler is about to write (Rolldown's OutputChunk and OutputAsset). */
export interface Emitted {
	type: "asset" | "chunk";
	fileName: string;
	/** Assets: the files that it was made of, from the root of the project. */
	originalFileNames?: readonly string[];
	/** Chunks: every module, with the characters that were left of it. */
	modules?: Readonly<Record<string, { renderedLength: number }>>;
}

const STYLE = /\.(?:css|less|s[ac]ss|styl)(?:$|\?)/u;

/**
 * The parts of one environment's bundle that readers get. Of the browser's environment these are the
 * scripts; of every environment the assets. The scripts of other environments only run while building, but
 * the style sheets that they import become assets, which do not say what they were made of.
 */
export function partsOf(environment: string, bundle: Readonly<Record<string, Emitted>>): Part[] {
	return Object.values(bundle).flatMap(({ type, fileName, originalFileNames = [], modules = {} }) => {
		if (type === "asset") return originalFileNames.map((origin) => ({ file: fileName, origin }));
		return Object.entries(modules)
			.filter(([origin, { renderedLength }]) =>
				environment === "client" ? renderedLength > 0 || STYLE.test(origin) : STYLE.test(origin),
			)
			.map(([origin]) => ({ file: fileName, origin }));
	});
}

/** A plugin for Astro's build, and the list that it fills. */
export function watchBundles(): { plugin: BundlePlugin; parts: Part[] } {
	const parts: Part[] = [];
	const plugin: BundlePlugin = {
		name: "doi-chieu:inventory",
		generateBundle: {
			order: "post",
			handler(_options, bundle) {
				parts.push(...partsOf(this.environment.name, bundle));
			},
		},
	};
	return { plugin, parts };
}

/** What is used of Vite's `Plugin`. */
interface BundlePlugin {
	name: string;
	generateBundle: {
		order: "post";
		handler: (
			this: { environment: { name: string } },
			options: unknown,
			bundle: Readonly<Record<string, Emitted>>,
		) => void;
	};
}
