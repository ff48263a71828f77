import type { Call, Client, Envelope, Evidence, InputField, Unpaged } from '../contract/types.ts';
import type { Settings } from './settings.ts';

/** What `inspect` shows of one target: plain data, as `--json` prints it. */
export interface Overview {
  /** Title and version of the document. */
  readonly title: string;
  readonly version: string;
  /** What wrote the document's operationIds, and how many; the most frequent first. */
  readonly operationIds: readonly { readonly writer: string; readonly count: number }[];
  readonly client: ClientOverview;
  /** How many properties of models responses always have by `types.responses`, though the document does not require them. */
  readonly promisedProperties: number;
  readonly resources: readonly ResourceOverview[];
  readonly models: readonly ModelOverview[];
}

export interface ClientOverview {
  /** Name of the class. */
  readonly name: string;
  /** Where calls go by default; null where nothing says so. */
  readonly baseUrl: string | null;
  /** Headers that the configuration adds to each call. */
  readonly headers: Client['headers'];
  /** Options that stand in for parameters. */
  readonly parameters: readonly ParameterOverview[];
  /** Parameters that nine in ten calls have, which `client.parameters` can make options. */
  readonly proposals: readonly ParameterOverview[];
}

export interface ParameterOverview {
  /** Its name in the document. */
  readonly name: string;
  readonly in: InputField['in'];
  readonly option: string;
  /** How many of all calls have it. */
  readonly calls: number;
  readonly of: number;
}

export interface ResourceOverview {
  readonly name: string;
  readonly operations: readonly OperationOverview[];
  /** Resources below it. */
  readonly resources: readonly ResourceOverview[];
}

export interface OperationOverview {
  /** The whole dotted name: `machines.get`. */
  readonly name: string;
  /** `GET /machines/{id}` */
  readonly http: string;
  readonly operationId: string | null;
  readonly naming: Call['naming'];
  readonly input: {
    /** Exported name of its type; null where the call takes no input. */
    readonly name: string | null;
    /** A model whose properties are all fields of the input. */
    readonly extends: string | null;
    readonly fields: readonly FieldOverview[];
  };
  /** `call`, `list`, `work` or `waitable`. */
  readonly behaviour: Call['behaviour']['kind'];
  /** What was chosen, as data; null for a plain call. */
  readonly settings: Settings | null;
  /** Why; null for a plain call. */
  readonly evidence: Evidence | null;
  /** What is taken away of the body, and how that tells of failures; null where the body is all. */
  readonly envelope: Omit<Envelope, 'whole'> | null;
  /** Of a plain call that reads a list: why it is not paged, and what to write to make it so. */
  readonly unpaged: Unpaged | null;
}

export interface FieldOverview {
  readonly name: string;
  readonly in: InputField['in'];
  /** As TypeScript writes it, on one line. */
  readonly type: string;
  readonly required: boolean;
}

export interface ModelOverview {
  readonly name: string;
  /** Exported name of its variant in requests; null where it has none. */
  readonly requestName: string | null;
  readonly kind: string;
  /** Where it is used, for example `MachineList.items[]`. */
  readonly uses: readonly string[];
}
