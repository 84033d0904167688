import { lazy } from 'react';
import type { ReviewTabs } from '@/features/task/model/task-tabs';

/** What of a task is looked at beside its conversation; each part comes when it is opened. */
export const reviewTabs: ReviewTabs = {
  changes: lazy(() =>
    import('@/features/changes/components/changes-tab').then((m) => ({ default: m.ChangesTab })),
  ),
  artifacts: lazy(() =>
    import('@/features/artifacts/components/artifacts-tab').then((m) => ({ default: m.ArtifactsTab })),
  ),
  logs: lazy(() => import('@/features/logs/components/logs-tab').then((m) => ({ default: m.LogsTab }))),
  history: lazy(() =>
    import('@/features/history/components/history-tab').then((m) => ({ default: m.HistoryTab })),
  ),
};
