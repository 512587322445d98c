/** A list of statements, rendered by the server. */
export function Statements({ statements }) {
  return (
    <ul>
      {statements.map(({ id, text, speaker }) => (
        <li key={id}>
          {speaker?.name ?? '?'}: {text}
        </li>
      ))}
    </ul>
  );
}
