import { getRouteApi } from '@tanstack/react-router';

const route = getRouteApi('/shell/tasks/$taskId');

export function TaskRoute() {
  const { taskId } = route.useParams();
  return <p className="p-6">{taskId}</p>;
}
