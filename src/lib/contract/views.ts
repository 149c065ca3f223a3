// What each audience receives, by name: the shapes are core's, because core makes them.
export type {
	AgendaRow,
	EveryoneView,
	FacilitatorView,
	GroupView,
	MemberView,
	NowView,
	PageView,
	PersonView,
	PlanningView,
	PresenceView,
	StageGroup,
	StageView
} from '../core/session/views/view-types';
