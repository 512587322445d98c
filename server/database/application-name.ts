/** Sessions of ours carry this name: a server without any has lost the process it belonged to. */
export const APPLICATION_NAME = 'dixit';
