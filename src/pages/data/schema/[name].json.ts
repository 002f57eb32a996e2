import type { InferGetStaticPropsType } from "astro";
import { json } from "../../../view/json.ts";
import { schemaRoutes } from "../../../view/routes.ts";

export const getStaticPaths = schemaRoutes;

export const GET = ({ props }: { props: InferGetStaticPropsType<typeof schemaRoutes> }): Response =>
	json(props.schema);
