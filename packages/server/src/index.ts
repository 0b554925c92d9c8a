// @think-carer/server: the reference server, to run inside another program or a test.
export { type App, type AppOptions, createApp } from './app.ts';
export { type RunningServer, type ServerOptions, startServer } from './start.ts';
export { StartRefused } from './store/roles.ts';
export { jsonLog, type Log, type LogLine } from './log.ts';
export { openApiDocument } from './openapi/document.ts';
