import type { ByGroup } from '#lib/domain/feedback/groups.ts';
import type { LinkSecret } from '#lib/domain/feedback/link-code.ts';

/** The links of a round that was just opened, waiting to be shown to its coordinator. */
export interface FeedbackLinks {
  intern: string;
  closesAt: string;
  links: ByGroup<readonly LinkSecret[]>;
}
