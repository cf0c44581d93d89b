import cyAbout from '@/messages/cy/about.json'
import cyAccessibility from '@/messages/cy/accessibility.json'
import cyAccount from '@/messages/cy/account.json'
import cyAffiliation from '@/messages/cy/affiliation.json'
import cyBoard from '@/messages/cy/board.json'
import cyChange from '@/messages/cy/change.json'
import cyCircular from '@/messages/cy/circular.json'
import cyClaim from '@/messages/cy/claim.json'
import cyDate from '@/messages/cy/date.json'
import cyDelegation from '@/messages/cy/delegation.json'
import cyDemo from '@/messages/cy/demo.json'
import cyDispute from '@/messages/cy/dispute.json'
import cyEnquiry from '@/messages/cy/enquiry.json'
import cyEvent from '@/messages/cy/event.json'
import cyExport from '@/messages/cy/export.json'
import cyFeed from '@/messages/cy/feed.json'
import cyFind from '@/messages/cy/find.json'
import cyForm from '@/messages/cy/form.json'
import cyImports from '@/messages/cy/imports.json'
import cyInvitation from '@/messages/cy/invitation.json'
import cyJurisdiction from '@/messages/cy/jurisdiction.json'
import cyLaw from '@/messages/cy/law.json'
import cyLawline from '@/messages/cy/lawLine.json'
import cyMail from '@/messages/cy/mail.json'
import cyMayICome from '@/messages/cy/mayICome.json'
import cyMembers from '@/messages/cy/members.json'
import cyNotice from '@/messages/cy/notice.json'
import cyOffline from '@/messages/cy/offline.json'
import cyOrganisation from '@/messages/cy/organisation.json'
import cyOrganise from '@/messages/cy/organise.json'
import cyPaper from '@/messages/cy/paper.json'
import cyPapers from '@/messages/cy/papers.json'
import cyPoster from '@/messages/cy/poster.json'
import cyPrivacy from '@/messages/cy/privacy.json'
import cyProblem from '@/messages/cy/problem.json'
import cyProgramme from '@/messages/cy/programme.json'
import cyReport from '@/messages/cy/report.json'
import cyRole from '@/messages/cy/role.json'
import cyRota from '@/messages/cy/rota.json'
import cyRsvp from '@/messages/cy/rsvp.json'
import cyServiceusers from '@/messages/cy/serviceUsers.json'
import cySetup from '@/messages/cy/setup.json'
import cyShare from '@/messages/cy/share.json'
import cySignin from '@/messages/cy/signIn.json'
import cySite from '@/messages/cy/site.json'
import cySolidarity from '@/messages/cy/solidarity.json'
import cyStatement from '@/messages/cy/statement.json'
import cyStatus from '@/messages/cy/status.json'
import cyStrike from '@/messages/cy/strike.json'
import cySuggest from '@/messages/cy/suggest.json'
import cyTimeline from '@/messages/cy/timeline.json'
import cyWorkplace from '@/messages/cy/workplace.json'
import enAbout from '@/messages/en/about.json'
import enAccessibility from '@/messages/en/accessibility.json'
import enAccount from '@/messages/en/account.json'
import enAffiliation from '@/messages/en/affiliation.json'
import enBoard from '@/messages/en/board.json'
import enChange from '@/messages/en/change.json'
import enCircular from '@/messages/en/circular.json'
import enClaim from '@/messages/en/claim.json'
import enDate from '@/messages/en/date.json'
import enDelegation from '@/messages/en/delegation.json'
import enDemo from '@/messages/en/demo.json'
import enDispute from '@/messages/en/dispute.json'
import enEnquiry from '@/messages/en/enquiry.json'
import enEvent from '@/messages/en/event.json'
import enExport from '@/messages/en/export.json'
import enFeed from '@/messages/en/feed.json'
import enFind from '@/messages/en/find.json'
import enForm from '@/messages/en/form.json'
import enImports from '@/messages/en/imports.json'
import enInvitation from '@/messages/en/invitation.json'
import enJurisdiction from '@/messages/en/jurisdiction.json'
import enLaw from '@/messages/en/law.json'
import enLawline from '@/messages/en/lawLine.json'
import enMail from '@/messages/en/mail.json'
import enMayICome from '@/messages/en/mayICome.json'
import enMembers from '@/messages/en/members.json'
import enNotice from '@/messages/en/notice.json'
import enOffline from '@/messages/en/offline.json'
import enOrganisation from '@/messages/en/organisation.json'
import enOrganise from '@/messages/en/organise.json'
import enPaper from '@/messages/en/paper.json'
import enPapers from '@/messages/en/papers.json'
import enPoster from '@/messages/en/poster.json'
import enPrivacy from '@/messages/en/privacy.json'
import enProblem from '@/messages/en/problem.json'
import enProgramme from '@/messages/en/programme.json'
import enReport from '@/messages/en/report.json'
import enRole from '@/messages/en/role.json'
import enRota from '@/messages/en/rota.json'
import enRsvp from '@/messages/en/rsvp.json'
import enServiceusers from '@/messages/en/serviceUsers.json'
import enSetup from '@/messages/en/setup.json'
import enShare from '@/messages/en/share.json'
import enSignin from '@/messages/en/signIn.json'
import enSite from '@/messages/en/site.json'
import enSolidarity from '@/messages/en/solidarity.json'
import enStatement from '@/messages/en/statement.json'
import enStatus from '@/messages/en/status.json'
import enStrike from '@/messages/en/strike.json'
import enSuggest from '@/messages/en/suggest.json'
import enTimeline from '@/messages/en/timeline.json'
import enWorkplace from '@/messages/en/workplace.json'
import { furtherCatalogs } from './further-catalogs'
import type { Locale } from './locales'

const en = {
  ...enAbout,
  ...enAccessibility,
  ...enAccount,
  ...enAffiliation,
  ...enBoard,
  ...enChange,
  ...enCircular,
  ...enClaim,
  ...enDate,
  ...enDelegation,
  ...enDemo,
  ...enDispute,
  ...enEnquiry,
  ...enEvent,
  ...enExport,
  ...enFeed,
  ...enFind,
  ...enForm,
  ...enImports,
  ...enInvitation,
  ...enJurisdiction,
  ...enLaw,
  ...enLawline,
  ...enMail,
  ...enMayICome,
  ...enMembers,
  ...enNotice,
  ...enOffline,
  ...enOrganisation,
  ...enOrganise,
  ...enPaper,
  ...enPapers,
  ...enPoster,
  ...enPrivacy,
  ...enProblem,
  ...enReport,
  ...enProgramme,
  ...enRole,
  ...enRota,
  ...enRsvp,
  ...enServiceusers,
  ...enSetup,
  ...enShare,
  ...enSignin,
  ...enSite,
  ...enSolidarity,
  ...enStatement,
  ...enStatus,
  ...enStrike,
  ...enSuggest,
  ...enTimeline,
  ...enWorkplace,
}
const cy = {
  ...cyAbout,
  ...cyAccessibility,
  ...cyAccount,
  ...cyAffiliation,
  ...cyBoard,
  ...cyChange,
  ...cyCircular,
  ...cyClaim,
  ...cyDate,
  ...cyDelegation,
  ...cyDemo,
  ...cyDispute,
  ...cyEnquiry,
  ...cyEvent,
  ...cyExport,
  ...cyFeed,
  ...cyFind,
  ...cyForm,
  ...cyImports,
  ...cyInvitation,
  ...cyJurisdiction,
  ...cyLaw,
  ...cyLawline,
  ...cyMail,
  ...cyMayICome,
  ...cyMembers,
  ...cyNotice,
  ...cyOffline,
  ...cyOrganisation,
  ...cyOrganise,
  ...cyPaper,
  ...cyPapers,
  ...cyPoster,
  ...cyPrivacy,
  ...cyProblem,
  ...cyReport,
  ...cyProgramme,
  ...cyRole,
  ...cyRota,
  ...cyRsvp,
  ...cyServiceusers,
  ...cySetup,
  ...cyShare,
  ...cySignin,
  ...cySite,
  ...cySolidarity,
  ...cyStatement,
  ...cyStatus,
  ...cyStrike,
  ...cySuggest,
  ...cyTimeline,
  ...cyWorkplace,
}

export type MessageKey = keyof typeof en

export const catalogs: Record<Locale, Partial<Record<MessageKey, string>>> = { en, cy, ...furtherCatalogs }
