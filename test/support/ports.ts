export { freePort } from '../../demo/server/cluster/free-port.ts';
