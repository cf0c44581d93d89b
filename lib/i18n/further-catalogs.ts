import plAbout from '@/messages/pl/about.json'
import plAccessibility from '@/messages/pl/accessibility.json'
import plChange from '@/messages/pl/change.json'
import plCircular from '@/messages/pl/circular.json'
import plDate from '@/messages/pl/date.json'
import plDispute from '@/messages/pl/dispute.json'
import plEnquiry from '@/messages/pl/enquiry.json'
import plEvent from '@/messages/pl/event.json'
import plFeed from '@/messages/pl/feed.json'
import plFind from '@/messages/pl/find.json'
import plForm from '@/messages/pl/form.json'
import plInvitation from '@/messages/pl/invitation.json'
import plJurisdiction from '@/messages/pl/jurisdiction.json'
import plMail from '@/messages/pl/mail.json'
import plMayICome from '@/messages/pl/mayICome.json'
import plNotice from '@/messages/pl/notice.json'
import plOffline from '@/messages/pl/offline.json'
import plOrganisation from '@/messages/pl/organisation.json'
import plPoster from '@/messages/pl/poster.json'
import plPrivacy from '@/messages/pl/privacy.json'
import plProblem from '@/messages/pl/problem.json'
import plReport from '@/messages/pl/report.json'
import plRole from '@/messages/pl/role.json'
import plRsvp from '@/messages/pl/rsvp.json'
import plServiceUsers from '@/messages/pl/serviceUsers.json'
import plShare from '@/messages/pl/share.json'
import plSignIn from '@/messages/pl/signIn.json'
import plSite from '@/messages/pl/site.json'
import plSolidarity from '@/messages/pl/solidarity.json'
import plStatement from '@/messages/pl/statement.json'
import plStatus from '@/messages/pl/status.json'
import plStrike from '@/messages/pl/strike.json'
import plTimeline from '@/messages/pl/timeline.json'
import roAbout from '@/messages/ro/about.json'
import roAccessibility from '@/messages/ro/accessibility.json'
import roChange from '@/messages/ro/change.json'
import roCircular from '@/messages/ro/circular.json'
import roDate from '@/messages/ro/date.json'
import roDispute from '@/messages/ro/dispute.json'
import roEnquiry from '@/messages/ro/enquiry.json'
import roEvent from '@/messages/ro/event.json'
import roFeed from '@/messages/ro/feed.json'
import roFind from '@/messages/ro/find.json'
import roForm from '@/messages/ro/form.json'
import roInvitation from '@/messages/ro/invitation.json'
import roJurisdiction from '@/messages/ro/jurisdiction.json'
import roMail from '@/messages/ro/mail.json'
import roMayICome from '@/messages/ro/mayICome.json'
import roNotice from '@/messages/ro/notice.json'
import roOffline from '@/messages/ro/offline.json'
import roOrganisation from '@/messages/ro/organisation.json'
import roPoster from '@/messages/ro/poster.json'
import roPrivacy from '@/messages/ro/privacy.json'
import roProblem from '@/messages/ro/problem.json'
import roReport from '@/messages/ro/report.json'
import roRole from '@/messages/ro/role.json'
import roRsvp from '@/messages/ro/rsvp.json'
import roServiceUsers from '@/messages/ro/serviceUsers.json'
import roShare from '@/messages/ro/share.json'
import roSignIn from '@/messages/ro/signIn.json'
import roSite from '@/messages/ro/site.json'
import roSolidarity from '@/messages/ro/solidarity.json'
import roStatement from '@/messages/ro/statement.json'
import roStatus from '@/messages/ro/status.json'
import roStrike from '@/messages/ro/strike.json'
import roTimeline from '@/messages/ro/timeline.json'
import urAbout from '@/messages/ur/about.json'
import urAccessibility from '@/messages/ur/accessibility.json'
import urChange from '@/messages/ur/change.json'
import urCircular from '@/messages/ur/circular.json'
import urDate from '@/messages/ur/date.json'
import urDispute from '@/messages/ur/dispute.json'
import urEnquiry from '@/messages/ur/enquiry.json'
import urEvent from '@/messages/ur/event.json'
import urFeed from '@/messages/ur/feed.json'
import urFind from '@/messages/ur/find.json'
import urForm from '@/messages/ur/form.json'
import urInvitation from '@/messages/ur/invitation.json'
import urJurisdiction from '@/messages/ur/jurisdiction.json'
import urMail from '@/messages/ur/mail.json'
import urMayICome from '@/messages/ur/mayICome.json'
import urNotice from '@/messages/ur/notice.json'
import urOffline from '@/messages/ur/offline.json'
import urOrganisation from '@/messages/ur/organisation.json'
import urPoster from '@/messages/ur/poster.json'
import urProblem from '@/messages/ur/problem.json'
import urReport from '@/messages/ur/report.json'
import urRole from '@/messages/ur/role.json'
import urRsvp from '@/messages/ur/rsvp.json'
import urServiceUsers from '@/messages/ur/serviceUsers.json'
import urShare from '@/messages/ur/share.json'
import urSignIn from '@/messages/ur/signIn.json'
import urSite from '@/messages/ur/site.json'
import urSolidarity from '@/messages/ur/solidarity.json'
import urStatement from '@/messages/ur/statement.json'
import urStatus from '@/messages/ur/status.json'
import urStrike from '@/messages/ur/strike.json'
import urTimeline from '@/messages/ur/timeline.json'

/** Languages beside English and Welsh. */
export const furtherCatalogs = {
  pl: {
    ...plAbout,
    ...plAccessibility,
    ...plChange,
    ...plCircular,
    ...plDate,
    ...plDispute,
    ...plEnquiry,
    ...plEvent,
    ...plFeed,
    ...plFind,
    ...plForm,
    ...plInvitation,
    ...plJurisdiction,
    ...plMail,
    ...plMayICome,
    ...plNotice,
    ...plOffline,
    ...plOrganisation,
    ...plPoster,
    ...plPrivacy,
    ...plProblem,
    ...plReport,
    ...plRole,
    ...plRsvp,
    ...plServiceUsers,
    ...plShare,
    ...plSignIn,
    ...plSite,
    ...plSolidarity,
    ...plStatement,
    ...plStatus,
    ...plStrike,
    ...plTimeline,
  },
  ro: {
    ...roAbout,
    ...roAccessibility,
    ...roChange,
    ...roCircular,
    ...roDate,
    ...roDispute,
    ...roEnquiry,
    ...roEvent,
    ...roFeed,
    ...roFind,
    ...roForm,
    ...roInvitation,
    ...roJurisdiction,
    ...roMail,
    ...roMayICome,
    ...roNotice,
    ...roOffline,
    ...roOrganisation,
    ...roPoster,
    ...roPrivacy,
    ...roProblem,
    ...roReport,
    ...roRole,
    ...roRsvp,
    ...roServiceUsers,
    ...roShare,
    ...roSignIn,
    ...roSite,
    ...roSolidarity,
    ...roStatement,
    ...roStatus,
    ...roStrike,
    ...roTimeline,
  },
  ur: {
    ...urAbout,
    ...urAccessibility,
    ...urChange,
    ...urCircular,
    ...urDate,
    ...urDispute,
    ...urEnquiry,
    ...urEvent,
    ...urFeed,
    ...urFind,
    ...urForm,
    ...urInvitation,
    ...urJurisdiction,
    ...urMail,
    ...urMayICome,
    ...urNotice,
    ...urOffline,
    ...urOrganisation,
    ...urPoster,
    ...urProblem,
    ...urReport,
    ...urRole,
    ...urRsvp,
    ...urServiceUsers,
    ...urShare,
    ...urSignIn,
    ...urSite,
    ...urSolidarity,
    ...urStatement,
    ...urStatus,
    ...urStrike,
    ...urTimeline,
  },
}
