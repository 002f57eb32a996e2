/**
 * One processor for writing and reading plans as MDX. MDX is always a tree here, never joined
 * strings: `{`, `<`, `import` or a line that starts "1." in a plan is text and comes back as text.
 */
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import remarkStringify from "remark-stringify";
import { unified } from "unified";

export const mdxProcessor = unified()
	.use(remarkParse)
	.use(remarkFrontmatter, ["yaml"])
	.use(remarkGfm)
	.use(remarkMdx)
	.use(remarkStringify, {
		bullet: "-",
		emphasis: "*",
		strong: "*",
		rule: "*",
		listItemIndent: "one",
		// A paragraph that begins with these words would be code.
		unsafe: [
			{ atBreak: true, character: "i", after: "mport\\b" },
			{ atBreak: true, character: "e", after: "xport\\b" },
		],
	})
	.freeze();
