/** Files of the site's folder that are for web servers, not for readers. */

const FOR_SERVER = /(?:^|\/)(?:\.[^/]*|web\.config)$/iu;

/**
 * Is a file read by the web server itself? Over http nobody may have it.
 *
 * @param path With "/" between folders.
 * @example isForServer("web.config")
 */
export const isForServer = (path: string): boolean => FOR_SERVER.test(path);
