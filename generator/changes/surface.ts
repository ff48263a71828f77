import type {
  BareProperty,
  Call,
  Client,
  Credential,
  Direction,
  Export,
  FieldEncoding,
  InputField,
  JsonKind,
  Paging,
  ParameterStyle,
  Security,
  Server,
  Success,
  Type,
} from '../contract/types.ts';

/**
 * What a package offers, reduced to what its callers and the service can notice: a slim projection of the contract, kept as
 * `.sdkwright/surface.json` to compare the next run with.
 *
 * Lists instead of objects by name: names are foreign, and `__proto__` is one.
 */
export interface Surface {
  /** Version of this form. */
  readonly surface: 2;
  /** Version of sdkwright that made the package. */
  readonly generator: string;
  readonly client: SurfaceClient;
  /** In order of name. */
  readonly calls: readonly SurfaceCall[];
  /** Exported types of models and webhooks, in order of name. */
  readonly types: readonly SurfaceType[];
  /** Names of models that are sent as something else than they are received. */
  readonly variants: readonly { readonly model: string; readonly request: string }[];
  /** Every exported name. */
  readonly exports: readonly Pick<Export, 'name' | 'kind'>[];
  /** What the document says about calls, models and the client; absent where the surface is compared once and not kept. */
  readonly sources?: readonly SourceHash[];
}

/** A hash of what the document says about a call, a model or the client, whatever sdkwright makes of it. */
export interface SourceHash {
  readonly name: string;
  readonly hash: string;
}

/** A type without documentation. */
export type Shape = Type<BareProperty>;

export interface SurfaceClient extends Pick<Client, 'name' | 'baseUrl'> {
  readonly servers: readonly Server[];
  readonly credentials: readonly SurfaceCredential[];
  /** Headers of each call; absent if there are none. */
  readonly headers?: Client['headers'];
  /** Client options for parameters; absent if there are none. */
  readonly parameters?: readonly SurfaceField[];
  readonly errors: { readonly types: readonly Shape[]; readonly kinds: readonly JsonKind[] | null };
}

export interface SurfaceCredential extends Pick<Credential, 'option' | 'env'> {
  /** The inputs of callers. */
  readonly holds: string;
  /** How it is sent, for example `header X-Api-Key`. */
  readonly sent: string;
}

/** A field of an input or of a type of headers or results. */
export interface SurfaceField extends BareProperty {
  readonly type: Shape;
  readonly deprecated: boolean;
  /** Where an input's field goes; null for all other fields. */
  readonly in: InputField['in'] | null;
  /** How a parameter is written, where its value has parts or keeps reserved characters. */
  readonly style: ParameterStyle | null;
}

export interface SurfaceResult {
  readonly bodies: readonly { readonly type: Shape; readonly isStream: boolean }[];
  readonly mayBeEmpty: boolean;
  readonly isOpen: boolean;
}

/** A type that a call exports, and its fields. */
export interface OwnType {
  readonly name: string;
  readonly fields: readonly SurfaceField[];
}

export interface SurfaceCall extends Pick<Call, 'id' | 'method' | 'path'> {
  readonly deprecated: boolean;
  readonly input: OwnType & { readonly need: Call['input']['need'] };
  readonly body: SurfaceBody | null;
  readonly result: SurfaceResult;
  /** The envelope of the body; absent if the result is the whole body. */
  readonly envelope?: {
    /** The whole body, if the call returns a part of it. */
    readonly whole?: SurfaceResult;
    /** How the body tells of failures. */
    readonly success?: Success;
  };
  /** Results by media type. */
  readonly choice: SurfaceChoice | null;
  readonly headers: OwnType | null;
  readonly behaviour: SurfaceBehaviour;
  /** Alternatives by options of the client, as far as the client has one. */
  readonly needs: Security;
  /** Its own servers; null if it uses those of the client. */
  readonly servers: readonly Server[] | null;
}

/** Results to choose from by media type, under the exported name of their type. */
export interface SurfaceChoice extends OwnType {
  readonly results: readonly { readonly mediaType: string; readonly result: SurfaceResult }[];
}

export interface SurfaceBody {
  readonly required: boolean;
  /** The media type that callers send by default first. */
  readonly contents: readonly {
    readonly mediaType: string;
    readonly encodings: readonly FieldEncoding[];
  }[];
}

export type SurfaceBehaviour =
  | { readonly kind: 'call' }
  | {
      readonly kind: 'list';
      readonly item: Shape;
      readonly by: Paging['scheme']['kind'];
      /** The input that the next request sets; null without one. */
      readonly input: string | null;
      /** Number of the first page; null where pages are not numbered. */
      readonly first: number | null;
    }
  | {
      readonly kind: 'work';
      /** The result of a poll; null without a type. */
      readonly event: SurfaceResult | null;
      readonly result: SurfaceResult;
      readonly isCancellable: boolean;
    }
  | {
      readonly kind: 'waitable';
      readonly name: string;
      readonly statesName: string;
      readonly targets: readonly string[];
    };

/** An exported type. */
export interface SurfaceType {
  readonly name: string;
  /** The ways on which its values go. */
  readonly directions: readonly Direction[];
  /** With the properties that it declares. */
  readonly type: Shape;
  /** Keys of an enum's const object. */
  readonly keys: readonly string[] | null;
  readonly deprecated: boolean;
}
