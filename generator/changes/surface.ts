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
 * The parts of a package that its callers and the service can notice: an excerpt of the contract. It is
 * written to `.sdkwright/surface.json`, so that the next run can compare.
 *
 * Lists replace objects by name, because names are untrusted: one may be `__proto__`.
 */
export interface Surface {
  /** Version of this format. */
  readonly surface: 2;
  /** Version of sdkwright that made the package. */
  readonly generator: string;
  readonly client: SurfaceClient;
  /** Ordered by name. */
  readonly calls: readonly SurfaceCall[];
  /** Exported types of models and webhooks, ordered by name. */
  readonly types: readonly SurfaceType[];
  /** Names of models that have another type in requests than in responses. */
  readonly variants: readonly { readonly model: string; readonly request: string }[];
  /** All exported names. */
  readonly exports: readonly Pick<Export, 'name' | 'kind'>[];
  /**
   * The document's content for calls, models and the client; absent if the surface is compared once and not
   * written.
   */
  readonly sources?: readonly SourceHash[];
}

/** A hash of the document's content for a call, a model or the client, independent of sdkwright. */
export interface SourceHash {
  readonly name: string;
  readonly hash: string;
}

/** A type without docs. */
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

/** A field of an input, or of a type of headers or results. */
export interface SurfaceField extends BareProperty {
  readonly type: Shape;
  readonly deprecated: boolean;
  /** The place of an input's field in the request; null for other fields. */
  readonly in: InputField['in'] | null;
  /** How a parameter is written, if its value has parts or keeps reserved characters. */
  readonly style: ParameterStyle | null;
}

export interface SurfaceResult {
  readonly bodies: readonly { readonly type: Shape; readonly isStream: boolean }[];
  readonly mayBeEmpty: boolean;
  readonly isOpen: boolean;
}

/** A type that a call exports, with its fields. */
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
    /** How the body reports failures. */
    readonly success?: Success;
  };
  /** Results by media type. */
  readonly choice: SurfaceChoice | null;
  readonly headers: OwnType | null;
  readonly behaviour: SurfaceBehaviour;
  /** Alternatives by options of the client. Schemes without an option are left out. */
  readonly needs: Security;
  /** Its own servers; null if it uses those of the client. */
  readonly servers: readonly Server[] | null;
}

/** Results from which callers choose by media type, with the exported name of their type. */
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
      /** Number of the first page; null if pages have no numbers. */
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
  /** The directions of its values. */
  readonly directions: readonly Direction[];
  /** With its declared properties. */
  readonly type: Shape;
  /** Keys of an enum's const object. */
  readonly keys: readonly string[] | null;
  readonly deprecated: boolean;
}
