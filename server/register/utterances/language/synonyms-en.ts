import { lists } from './language.ts';

/** English words, one group a line, that reports of one utterance exchange. */
export const ENGLISH_SYNONYMS = lists(`
  negotiation talk discussion dialogue negotiate
  meeting meet summit conference encounter
  close shut closure
  open reopen opening
  start begin launch
  end finish stop cease halt terminate conclude
  continue pursue carry proceed maintain keep
  resume restart
  reduce cut decrease lower drop fall decline shrink reduction diminish
  increase raise rise grow growth hike climb
  resign resignation quit step
  leave depart departure withdraw withdrawal pull
  house home housing dwelling flat apartment
  ship vessel boat
  worker employee staff workforce personnel
  company firm business group enterprise corporation
  law bill act legislation text
  budget funding fund credit finance
  money sum amount cash
  government cabinet executive authorities
  agreement accord deal pact treaty
  head boss chief director manager leader president chair
  child pupil kid student schoolchild
  pay payment fund finance cover
  give grant award hand provide offer
  build construct erect construction
  destroy demolish demolition wreck
  rebuild reconstruct restore repair renovate
  buy purchase acquire acquisition
  sell sale
  hire recruit recruitment employ
  dismiss fire sack lay dismissal redundancy layoff
  job post position employment
  fight combat struggle battle
  attack assault strike raid offensive
  kill murder death dead die
  hurt injure injury wound casualty
  help aid assist assistance support
  back endorse approve favour
  oppose reject refuse refusal
  accept agree consent
  allow permit authorise permission authorisation approval
  forbid ban prohibit prohibition
  accuse blame charge
  lie false untrue falsehood invention fabricated
  error mistake fault wrong
  danger dangerous risk threat threaten hazard
  warn warning alert
  demand call claim require
  want wish desire
  need necessary require must
  promise pledge vow commit commitment guarantee
  plan project scheme programme
  decision decide
  election vote ballot poll
  parliament assembly deputies
  court tribunal judge justice
  lawyer counsel
  police officer
  army military troops soldier forces
  war conflict
  peace truce ceasefire
  border frontier
  country nation state
  town city municipality
  mayor town
  region province
  citizen resident inhabitant people population
  road street motorway highway
  car vehicle
  lorry truck
  train rail railway
  plane aircraft flight
  airport airfield
  hospital clinic
  doctor physician
  patient sick ill
  illness disease sickness
  school education
  teacher professor
  pupil student
  union syndicate
  strike stoppage
  factory plant works mill site
  farm agriculture farmer farming
  fishing fishery fisherman
  forest wood woodland
  river stream
  sea ocean
  coast shore seaside
  water
  electricity power current
  energy power
  price cost tariff fare rate
  tax levy duty
  debt loan borrowing
  wage salary pay remuneration
  bonus premium allowance
  pension retirement retire
  poor poverty needy
  rich wealthy
  old elderly aged
  young youth
  woman female
  man male
  quick fast rapid swift soon
  immediate immediately once delay instantly straight forthwith
  slow late delay
  big large great huge major
  small little tiny minor
  important significant major key crucial essential
  clear obvious evident
  difficult hard tough
  serious grave severe
  secret hidden confidential conceal hide
  public open
  report document
  evidence proof
  inquiry investigation probe investigate
  witness testimony testify
  guilty guilt
  crime offence
  steal theft rob robbery stolen
  corrupt corruption bribe bribery
  protect protection defend defence safeguard preserve
  security safety safe
  environment nature ecological
  pollution pollute contaminate contamination
  waste rubbish refuse garbage litter
  year annual
  month monthly
  week weekly
  day daily
  night nocturnal evening
  morning dawn
  next coming following
  last previous past
  now today present currently
  delay postpone postponement defer
  early advance
  cancel scrap abandon drop abolish
  change alter modify amend reform
  replace substitute
  create set establish found creation
  remove withdraw delete
  return come
  arrive arrival
  send dispatch deploy
  receive get obtain
  use utilise employ
  show demonstrate prove
  say tell state declare
  speak talk address
  answer reply respond response
  ask question request
  know aware knowledge
  think believe consider
  see meet saw
  insult offence offend contempt
  shame shameful disgrace scandal scandalous
  lack shortage missing
  enough sufficient
  limit restrict restriction cap
  control check inspect inspection
  free gratis
  property land plot ground
  developer builder
  owner proprietor landlord
  tenant renter
  middleman intermediary
  site place location
  centre center
  harbour port
  emergency urgent
  department service unit
  measure step action
  condition term
  result outcome consequence
  cause reason
  problem difficulty issue
  solution answer remedy
  abroad foreign overseas
  neighbour neighbouring
  partner ally
  opponent adversary enemy
  victory win triumph
  defeat lose loss
  prison jail
  arrest detain detention
  free release liberate
  visit tour
  invite invitation
  delegation envoy
  minister ministry secretary
  council councillor
  protest demonstration demonstrate march rally
  unemployment unemployed jobless
  investment invest
  profit earnings
  bankruptcy bankrupt insolvency
  subsidy subsidise
  fine penalty sanction punish punishment
  fire blaze wildfire
  earthquake quake tremor
  epidemic outbreak
  refugee migrant exile
  accident crash
  temporary provisional interim temporarily
  permanent permanently
  total complete entire completely
  additional extra
  journalist press media reporter
  match game fixture
  player footballer
  tournament competition championship
  test screening analysis
  user customer consumer
  ticket fare
  line link route
  bicycle bike
  medicine drug remedy treatment
  operation surgery
  nurse carer
  birth born childbirth
  holiday vacation break
  contract deal
  delivery deliver
  bombing bomb shell
  reinforce reinforcement strengthen
  spy espionage
  referendum plebiscite
  alliance coalition
  suspend suspension freeze frozen interrupt
  restore reinstate
  extend extension prolong renew
  double twofold
  harvest crop
  dam dyke
  apology apologise
  sign signature signed
  toxic harmful poisonous
  species animal
  livestock cattle herd
  clean cleaning
  evacuate evacuation
  household home
  district neighbourhood area quarter
`);
