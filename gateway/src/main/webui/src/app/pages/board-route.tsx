import { getRouteApi } from '@tanstack/react-router';

const route = getRouteApi('/shell/boards/$boardId');

export function BoardRoute() {
  const { boardId } = route.useParams();
  return <p className="p-6">{boardId}</p>;
}
