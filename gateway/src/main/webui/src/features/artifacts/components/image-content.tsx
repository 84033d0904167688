import { useEffect, useRef } from 'react';

interface ImageContentProps {
  content: Blob;
  type: string;
  name: string;
}

export function ImageContent({ content, type, name }: ImageContentProps) {
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const url = URL.createObjectURL(new Blob([content], { type }));
    if (image.current) {
      image.current.src = url;
    }
    return () => {
      URL.revokeObjectURL(url);
    };
  }, [content, type]);
  return (
    <div className="m-auto p-4">
      <img ref={image} alt={name} className="max-w-full rounded-md border" />
    </div>
  );
}
