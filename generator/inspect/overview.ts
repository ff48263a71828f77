import type { Evidence, InputField, Operation } from '../model/types.ts';

/** What `inspect` shows of one target: plain data, as `--json` prints it. */
export interface Overview {
  readonly title: string;
  readonly version: string;
  readonly resources: readonly ResourceOverview[];
  readonly models: readonly ModelOverview[];
}

export interface ResourceOverview {
  readonly name: string;
  readonly operations: readonly OperationOverview[];
}

export interface OperationOverview {
  /** `machines.get` */
  readonly name: string;
  /** `GET /machines/{id}` */
  readonly http: string;
  readonly operationId: string | null;
  readonly input: {
    readonly name: string;
    /** A model whose properties are all fields of the input. */
    readonly extends: string | null;
    readonly fields: readonly FieldOverview[];
  };
  readonly behaviour: Operation['behaviour']['kind'];
  /** What was chosen, one setting a line. */
  readonly settings: readonly string[];
  /** Why; null for a plain call. */
  readonly evidence: Evidence | null;
}

export interface FieldOverview {
  readonly name: string;
  readonly in: InputField['in'];
  readonly type: string;
  readonly required: boolean;
}

export interface ModelOverview {
  readonly name: string;
  readonly kind: string;
  /** Everywhere it is used, for example `MachineList.items[]`. */
  readonly uses: readonly string[];
}
