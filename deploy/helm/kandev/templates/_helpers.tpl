{{- define "kandev.name" -}}
{{- if contains "kandev" .Release.Name }}{{ .Release.Name | trunc 40 | trimSuffix "-" }}{{ else }}{{ printf "%s-kandev" .Release.Name | trunc 40 | trimSuffix "-" }}{{ end }}
{{- end }}

{{/* What selects the pods of one part: the argument is a dict with root and part. */}}
{{- define "kandev.selector" -}}
app.kubernetes.io/name: kandev
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .part }}
{{- end }}

{{- define "kandev.labels" -}}
{{ include "kandev.selector" . }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
{{- end }}

{{- define "kandev.secret" -}}
{{ .Values.existingSecret | default (include "kandev.name" .) }}
{{- end }}

{{- define "kandev.claim" -}}
{{ .Values.workspaces.existingClaim | default (printf "%s-workspaces" (include "kandev.name" .)) }}
{{- end }}

{{- define "kandev.pod" -}}
enableServiceLinks: false
securityContext:
  runAsNonRoot: true
  runAsUser: {{ .user }}
  runAsGroup: {{ .user }}
  fsGroup: {{ .user }}
  fsGroupChangePolicy: OnRootMismatch
  seccompProfile: {type: RuntimeDefault}
{{- with .root.Values.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
{{- end }}

{{- define "kandev.container" -}}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities: {drop: [ALL]}
{{- end }}

{{- define "kandev.image" -}}
image: {{ printf "%s/%s:%s" .root.Values.image.registry .part (.root.Values.image.tag | default .root.Chart.AppVersion) }}
imagePullPolicy: {{ .root.Values.image.pullPolicy }}
{{- end }}

{{/* What every service is told: the argument is a dict with root, role, and env, the values of the service. */}}
{{- define "kandev.environment" -}}
{{- $name := include "kandev.name" .root }}
{{- $secret := include "kandev.secret" .root }}
- {name: KANDEV_HTTP_HOST, value: 0.0.0.0}
- {name: KANDEV_DATABASE_URL, value: {{ ternary (printf "jdbc:postgresql://%s-postgresql:5432/kandev" $name) .root.Values.postgresql.url .root.Values.postgresql.internal | quote }}}
- {name: KANDEV_EVENTS_URL, value: {{ ternary (printf "nats://%s-nats:4222" $name) .root.Values.nats.url .root.Values.nats.internal | quote }}}
- {name: KANDEV_EVENTS_USER, value: {{ .root.Values.nats.user | quote }}}
- {name: KANDEV_TASK_SERVICE_HOST, value: {{ $name }}-task-service}
- {name: KANDEV_ORCHESTRATOR_HOST, value: {{ $name }}-orchestrator}
- {name: KANDEV_AGENT_MANAGER_HOST, value: {{ $name }}-agent-manager}
- {name: KANDEV_DATABASE_PASSWORD, valueFrom: {secretKeyRef: {name: {{ $secret }}, key: database-{{ .role }}}}}
- {name: KANDEV_EVENTS_PASSWORD, valueFrom: {secretKeyRef: {name: {{ $secret }}, key: nats-password}}}
- {name: KANDEV_INTERNAL_TOKEN, valueFrom: {secretKeyRef: {name: {{ $secret }}, key: internal-token}}}
{{- range $variable, $value := .env }}
- {name: {{ $variable }}, value: {{ $value | toString | quote }}}
{{- end }}
{{- end }}

{{/* The first start makes the tables, and waits for the database. */}}
{{- define "kandev.probes" -}}
startupProbe: {httpGet: {path: /q/health/started, port: http}, periodSeconds: 3, failureThreshold: 60}
livenessProbe: {httpGet: {path: /q/health/live, port: http}, periodSeconds: 10, timeoutSeconds: 5, failureThreshold: 3}
readinessProbe: {httpGet: {path: /q/health/ready, port: http}, periodSeconds: 5, timeoutSeconds: 5, failureThreshold: 2}
{{- end }}

{{- define "kandev.service" -}}
apiVersion: v1
kind: Service
metadata:
  name: {{ include "kandev.name" .root }}-{{ .part }}
  labels: {{- include "kandev.labels" . | nindent 4 }}
spec:
  selector: {{- include "kandev.selector" . | nindent 4 }}
  ports:
    - {name: {{ .portName | default "http" }}, port: {{ .port }}, targetPort: {{ .portName | default "http" }}}
{{- end }}

{{- define "kandev.scaling" -}}
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: {{ include "kandev.name" .root }}-{{ .part }}
  labels: {{- include "kandev.labels" . | nindent 4 }}
spec:
  maxUnavailable: 1
  selector:
    matchLabels: {{- include "kandev.selector" . | nindent 6 }}
{{- if .values.autoscaling.enabled }}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: {{ include "kandev.name" .root }}-{{ .part }}
  labels: {{- include "kandev.labels" . | nindent 4 }}
spec:
  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: {{ include "kandev.name" .root }}-{{ .part }}}
  minReplicas: {{ .values.autoscaling.minReplicas }}
  maxReplicas: {{ .values.autoscaling.maxReplicas }}
  metrics:
    - type: Resource
      resource:
        name: cpu
        target: {type: Utilization, averageUtilization: {{ .values.autoscaling.targetCPUUtilizationPercentage }}}
{{- end }}
{{- end }}
