import type { Call, Client, Envelope, Evidence, InputField, Unpaged } from '../contract/types.ts';
import type { Settings } from './settings.ts';

/** The output of `inspect` for one target: plain data, as `--json` prints it. */
export interface Overview {
  /** Title and version of the document. */
  readonly title: string;
  readonly version: string;
  /** The frameworks that wrote the document's operationIds, with their number; the most frequent first. */
  readonly operationIds: readonly { readonly writer: string; readonly count: number }[];
  readonly client: ClientOverview;
  /**
   * Number of model properties that responses always have by `types.responses` although the document does not
   * require them.
   */
  readonly promisedProperties: number;
  readonly resources: readonly ResourceOverview[];
  readonly models: readonly ModelOverview[];
}

export interface ClientOverview {
  /** Name of the class. */
  readonly name: string;
  /** The default server's URL; null without one. */
  readonly baseUrl: string | null;
  /** Headers that the configuration adds to each call. */
  readonly headers: Client['headers'];
  /** Options that replace parameters. */
  readonly parameters: readonly ParameterOverview[];
  /** Parameters of at least nine in ten calls, which `client.parameters` can turn into options. */
  readonly proposals: readonly ParameterOverview[];
}

export interface ParameterOverview {
  /** Its name in the document. */
  readonly name: string;
  readonly in: InputField['in'];
  readonly option: string;
  /** The number of calls that have it. */
  readonly calls: number;
  readonly of: number;
}

export interface ResourceOverview {
  readonly name: string;
  readonly operations: readonly OperationOverview[];
  /** Nested resources. */
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
    /** Exported name of its type; null if the call has no input. */
    readonly name: string | null;
    /** A model of which all properties are fields of the input. */
    readonly extends: string | null;
    readonly fields: readonly FieldOverview[];
  };
  /** `call`, `list`, `work` or `waitable`. */
  readonly behaviour: Call['behaviour']['kind'];
  /** The settings as data; null for a plain call. */
  readonly settings: Settings | null;
  /** The evidence; null for a plain call. */
  readonly evidence: Evidence | null;
  /**
   * The envelope that is removed from the body, and how it reports failures; null if the result is the whole
   * body.
   */
  readonly envelope: Omit<Envelope, 'whole'> | null;
  /** For a plain call that reads a list: why it has no pages, and how to declare them. */
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
  /** Exported name of its request variant; null without one. */
  readonly requestName: string | null;
  readonly kind: string;
  /** Where it is used, for example `MachineList.items[]`. */
  readonly uses: readonly string[];
}
