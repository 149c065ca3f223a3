// The one seam to the rotation: whatever plans groups is named here and nowhere else in the flow.
export { chooseSpokesperson, placeLate, planRounds, scoreRound } from '../../grouping/simple-plan';
