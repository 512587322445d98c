'use client';

import { createDixit } from '@dixit/sdk';
import { useEffect, useState } from 'react';

const dixit = createDixit({ url: process.env.NEXT_PUBLIC_DIXIT_URL });

/** The latest statement, read by the browser. */
export default function Page() {
  const [text, setText] = useState('…');
  useEffect(() => {
    dixit
      .statements()
      .toArray({ limit: 1 })
      .then(([latest]) => setText(latest.text))
      .catch((error) => setText(error.message));
  }, []);
  return <p id="latest">{text}</p>;
}
