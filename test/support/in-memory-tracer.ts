import { AsyncLocalStorage } from 'node:async_hooks';
import {
  context,
  INVALID_SPAN_CONTEXT,
  propagation,
  ROOT_CONTEXT,
  SpanStatusCode,
  trace,
  type Attributes,
  type Context,
  type ContextManager,
  type Span,
  type SpanStatus,
  type TextMapPropagator,
  type Tracer,
} from '@opentelemetry/api';

/** A span that has ended, or not. */
export interface RecordedSpan {
  readonly name: string;
  readonly attributes: Attributes;
  status: SpanStatus;
  isEnded: boolean;
  /** The number of its parent; null for a root. */
  readonly parent: string | null;
}

/** Installs a tracer that keeps its spans, with contexts that follow async calls. Its trace header is the number of the active span. */
export function installTracer(): { readonly spans: readonly RecordedSpan[]; uninstall(): void } {
  const spans: RecordedSpan[] = [];
  const start = (name: string, attributes: Attributes, parent: Context): Span => {
    const recorded: RecordedSpan = {
      name,
      attributes: { ...attributes },
      status: { code: SpanStatusCode.UNSET },
      isEnded: false,
      parent: trace.getSpanContext(parent)?.spanId ?? null,
    };
    return spanOf(recorded, String(spans.push(recorded)));
  };
  const tracer: Tracer = {
    startSpan: (name, { attributes = {} } = {}, parent = context.active()) => start(name, attributes, parent),
    startActiveSpan: (name: string, ...rest: readonly unknown[]) => {
      const [options] = rest;
      const work = rest.at(-1);
      const { attributes = {} }: { attributes?: Attributes } = Object(options);
      const span = start(name, attributes, context.active());
      if (typeof work !== 'function') throw new TypeError('A span needs work.');
      return context.with(trace.setSpan(context.active(), span), () => work(span));
    },
  };
  trace.setGlobalTracerProvider({ getTracer: () => tracer });
  context.setGlobalContextManager(contextManager());
  propagation.setGlobalPropagator(propagator);
  return {
    spans,
    uninstall() {
      for (const api of [trace, context, propagation]) api.disable();
    },
  };
}

function spanOf(recorded: RecordedSpan, id: string): Span {
  const span: Span = {
    spanContext: () => ({ ...INVALID_SPAN_CONTEXT, spanId: id }),
    setAttribute: (name, value) => (Object.assign(recorded.attributes, { [name]: value }), span),
    setAttributes: (attributes) => (Object.assign(recorded.attributes, attributes), span),
    setStatus: (status) => ((recorded.status = status), span),
    end: () => void (recorded.isEnded = true),
    ...{ addEvent: () => span, addLink: () => span, addLinks: () => span, updateName: () => span },
    ...{ isRecording: () => !recorded.isEnded, recordException: () => {} },
  };
  return span;
}

function contextManager(): ContextManager {
  const storage = new AsyncLocalStorage<Context>();
  const manager: ContextManager = {
    active: () => storage.getStore() ?? ROOT_CONTEXT,
    with: (active, work, receiver, ...all) => storage.run(active, () => work.call(receiver, ...all)),
    bind: (_, target) => target,
    enable: () => manager,
    disable: () => manager,
  };
  return manager;
}

const propagator: TextMapPropagator = {
  inject: (active, carrier, setter) =>
    setter.set(carrier, 'traceparent', `span-${trace.getSpanContext(active)?.spanId}`),
  extract: (active) => active,
  fields: () => ['traceparent'],
};
