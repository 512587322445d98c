// The app stands in a repository with a lock file of its own; without a root, Next would guess one.
export default { turbopack: { root: import.meta.dirname } };
